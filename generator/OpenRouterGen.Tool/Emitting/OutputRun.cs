using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Core;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sides;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Emitting;

/// <summary>Makes files of a document's client, and writes them into a folder.</summary>
internal sealed class OutputRun(ToolContext context, ProjectSettings settings, AddressRules rules, OutputRequest request)
{
    /// <param name="what">What is done with the document, for who waits.</param>
    /// <param name="make">Makes the files of a client.</param>
    /// <param name="withPlaces">Whether these say where in the document each part of the client stands.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string what, Func<SpecResult, IReadOnlyList<NewFile>> make, bool withPlaces, CancellationToken cancellationToken)
    {
        using var reader = new SourceReader(context, rules);
        var folder = SpecFolder.Read(settings.Folder, reader, cancellationToken);
        var version = await new VersionReader(context, folder, reader).ReadAsync(request.From, cancellationToken).ConfigureAwait(false);
        var sides = new SideBuilder(context, settings, folder, reader);
        var making = Task.Run(
            () => make(sides.CompileValid(version.Document, version.Catalog, withPlaces, cancellationToken)), cancellationToken);

        // What comes after is loaded meanwhile, where there is a processor for it: hashes and JSON are libraries of their own.
        _ = Task.Run(() => OutputManifest.None.With([new NewFile(OutputManifest.Name, [])]).Write(), cancellationToken);
        var files = await context.Screen.WaitAsync($"{what} {version.Document.Source}", making).ConfigureAwait(false);

        var output = new OutputFolder(context, request.Folder);
        output.Check(files, request.Force);
        cancellationToken.ThrowIfCancellationRequested();
        Report(output.Write(files), files.Count);
        return ExitCode.Done;
    }

    private void Report(OutputChanges changes, int count)
    {
        if (request.Json)
        {
            context.Screen.Write(ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("folder", request.Folder);
                json.WriteNumber("files", count);
                json.WriteList("written", changes.Written);
                json.WriteList("removed", changes.Removed);
                json.WriteEndObject();
            }));
            return;
        }

        var shown = context.Shown(request.Folder);
        var (written, removed) = (changes.Written.Count, changes.Removed.Count);
        context.Screen.WriteLine(FormattableString.Invariant(
            $"{shown} has {Counted.Of(count, "file")}: {written} written, {count - written} as before, {removed} removed."));
    }
}
