using OpenRouterGen.Tool.Emitting;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sides;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Reference;

/// <summary>Writes the reference pages of a document's client.</summary>
internal sealed class DocsRun(ToolContext context, ProjectSettings settings, AddressRules rules, DocsRequest request)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var reader = new SourceReader(context, rules);
        var folder = SpecFolder.Read(settings.Folder, reader, cancellationToken);
        var version = await new VersionReader(context, folder, reader).ReadAsync(request.From, cancellationToken).ConfigureAwait(false);
        var rendering = Task.Run(() => Render(new SideBuilder(context, settings, folder, reader), version, cancellationToken), cancellationToken);
        var files = await context.Screen.WaitAsync($"Describing {version.Document.Source}", rendering).ConfigureAwait(false);

        var output = new OutputFolder(context, request.Folder);
        output.Check(files, request.Force);
        cancellationToken.ThrowIfCancellationRequested();
        output.Write(files).Report(context, request.Folder, files.Count, request.Json);
        return ExitCode.Done;
    }

    private IReadOnlyList<NewFile> Render(SideBuilder sides, SpecVersion version, CancellationToken cancellationToken)
    {
        var templates = new TemplateFolder(context, request.Templates);
        var result = sides.BuildValid(version.Document, version.Catalog, cancellationToken).Result;
        return ReferencePages.Of(new ReferenceModel(result.Model!, result.Places!), new PageRenderer(templates, cancellationToken));
    }
}
