using OpenRouterGen.Comparison.Acceptance;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Tool.Running;

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
            return AcceptedFindings.Read(File.ReadAllText(path));
        }
        catch (AcceptedFormatException exception)
        {
            throw ToolException.Input($"'{context.Shown(path)}' cannot be used: {exception.Message} Correct the file, or write it anew", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Input($"'{context.Shown(path)}' cannot be read: {exception.Message.TrimEnd('.')}; name another file", exception);
        }
    }

    /// <summary>Accepts all findings that are open.</summary>
    public AcceptedFindings Accept(AcceptedFindings accepted, IReadOnlyCollection<Finding> open, string reason)
    {
        var more = accepted.With(open, reason, DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime));
        OutputFile.Write(context, path, more.Write());
        context.Screen.Note($"{open.Count} findings are accepted in {context.Shown(path)}.");
        return more;
    }
}
