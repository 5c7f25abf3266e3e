using OpenRouterGen.Comparison.Acceptance;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Comparing;

/// <summary>The file of the findings that a team has accepted.</summary>
internal sealed class AcceptedFile(ToolContext context, string path)
{
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public AcceptedFindings Read()
    {
        if (!Path.Exists(path))
        {
            return AcceptedFindings.None;
        }

        try
        {
            return AcceptedFindings.Read(SourceReader.ReadFile(context, path, context.Shown(path)).Text.TrimStart('\uFEFF'));
        }
        catch (AcceptedFormatException exception)
        {
            throw ToolException.Input($"'{context.Shown(path)}' cannot be used: {exception.Message} Correct the file, or write it anew", exception);
        }
    }

    /// <summary>Accepts all findings that are open.</summary>
    public AcceptedFindings Accept(AcceptedFindings accepted, IReadOnlyCollection<Finding> open, string reason)
    {
        var more = accepted.With(open, reason, DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime));
        OutputFile.Write(context, path, more.Write());
        context.Screen.Note($"{Counted.Of(open.Count, "finding")} accepted in {context.Shown(path)}.");
        return more;
    }
}
