using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Emitting;

/// <summary>What became of a folder's files, by their names.</summary>
internal sealed record OutputChanges(IReadOnlyList<string> Written, IReadOnlyList<string> Removed)
{
    /// <summary>Shows them.</summary>
    /// <param name="context">What a command touches.</param>
    /// <param name="folder">The folder, as a full path.</param>
    /// <param name="count">How many files of the tool it has.</param>
    /// <param name="isJson">Whether a program reads it.</param>
    public void Report(ToolContext context, string folder, int count, bool isJson)
    {
        if (isJson)
        {
            context.Screen.Write(ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("folder", folder);
                json.WriteNumber("files", count);
                json.WriteList("written", Written);
                json.WriteList("removed", Removed);
                json.WriteEndObject();
            }));
            return;
        }

        context.Screen.WriteLine(FormattableString.Invariant(
            $"{context.Shown(folder)} has {count} files: {Written.Count} written, {count - Written.Count} as they were, {Removed.Count} removed."));
    }
}
