using System.Text;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sides;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Emitting;

/// <summary>Writes the client of a document as files, one a type: to be read, or for a project without a generator.</summary>
internal sealed class EmitRun(ToolContext context, ProjectSettings settings, AddressRules rules, EmitRequest request)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var reader = new SourceReader(context, rules);
        var folder = SpecFolder.Read(settings.Folder, reader, cancellationToken);
        var version = await new VersionReader(context, folder, reader).ReadAsync(request.From, cancellationToken).ConfigureAwait(false);
        var emitting = Task.Run(() => Emit(new SideBuilder(context, settings, folder, reader), version, cancellationToken), cancellationToken);
        var files = await context.Screen.WaitAsync($"Emitting {version.Document.Source}", emitting).ConfigureAwait(false);

        var output = new OutputFolder(context, request.Folder);
        output.Check(files, request.Force);
        cancellationToken.ThrowIfCancellationRequested();
        output.Write(files).Report(context, request.Folder, files.Count, request.Json);
        return ExitCode.Done;
    }

    private IReadOnlyList<NewFile> Emit(SideBuilder sides, SpecVersion version, CancellationToken cancellationToken)
    {
        var model = sides.BuildValid(version.Document, version.Catalog, cancellationToken).Model!;
        var files = request.Surface ? SurfaceCode.Files(ClientSurface.Of(model)) : ApiEmitter.EmitEach(model, cancellationToken);
        return [.. files.Select(file => new NewFile(file.HintName, Encoding.UTF8.GetBytes(file.Text)))];
    }
}
