using System.CommandLine;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Batches;

/// <summary>A batch on the command line of the pictures.</summary>
internal sealed class BatchArguments
{
    private const int MostParallel = 64;

    private readonly Option<string?> _file = new("--batch")
    {
        Description = "A file with a request a line, a JSON text or object. A journal beside it lets the same command go on after any end.",
        HelpName = "FILE",
    };

    private readonly Option<int> _parallel =
        NumberOption.Whole("--parallel", 1, MostParallel, 1, "NUMBER", "How many requests of a batch are under way at once.");

    private readonly Option<decimal?> _budget = NumberOption.Amount("--budget", "What all runs of a batch may cost together, in US dollars.");

    private readonly Option<string?> _journal = new("--journal")
    {
        Description = "The journal of a batch, instead of one named after its file.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _sendAgain = new("--send-again")
    {
        Description = "An item whose outcome nobody knows, to be paid for anew.",
        HelpName = "ID",
    };

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_parallel);
        command.Add(_budget);
        command.Add(_journal);
        command.Add(_sendAgain);
    }

    /// <summary>The batch; null where there is none. Folder and what concerns each request are said elsewhere.</summary>
    /// <exception cref="ToolException">What is for a batch alone stands there without one.</exception>
    public BatchSettings? Read(ParseResult parsed)
    {
        if (parsed.GetValue(_file) is { } file)
        {
            return new BatchSettings(file)
            {
                Journal = parsed.GetValue(_journal),
                Parallel = parsed.GetValue(_parallel),
                Budget = parsed.GetValue(_budget),
                SendAgain = parsed.GetValue(_sendAgain) ?? [],
            };
        }

        Option[] own = [_parallel, _budget, _journal, _sendAgain];
        return own.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } lone
            ? throw new ToolException(ExitCode.Usage, $"'{lone.Name}' is for a batch; --batch names its file")
            : null;
    }
}
