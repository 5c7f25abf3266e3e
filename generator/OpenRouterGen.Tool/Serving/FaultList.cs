using System.Globalization;
using OpenRouter.Emulator;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Serving;

/// <summary>What goes wrong with requests, as a command line says it: <c>429:2,slow,cut</c>.</summary>
internal static class FaultList
{
    private const int MostRequests = 10_000;

    private static readonly Dictionary<string, EmulatorFault> s_faults = new(StringComparer.Ordinal)
    {
        ["slow"] = new() { Latency = TimeSpan.FromSeconds(10) },
        ["cut"] = new() { CutAfter = 500 },
        ["error"] = new() { StreamErrorAfter = 1 },
        ["html"] = new() { ContentType = "text/html" },
        ["fewer"] = new() { Fewer = 1 },
        ["empty"] = new() { EmptySlots = 1 },
    };

    /// <summary>What a fault can be, for a person.</summary>
    public static string Words { get; } = "a status from 400 to 599, or one of " + string.Join(", ", s_faults.Keys);

    /// <returns>Each fault with the number of requests that it meets, in order.</returns>
    /// <exception cref="ToolException">A part of the text is no fault, or its number is none.</exception>
    public static IReadOnlyList<(EmulatorFault Fault, int Requests)> Parse(string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries).Select(ParseOne)];

    private static (EmulatorFault Fault, int Requests) ParseOne(string text)
    {
        var parts = text.Split(':', 2);
        return (Fault(parts[0]), parts.Length == 1 ? 1 : Number(parts[1]));
    }

    private static EmulatorFault Fault(string name)
    {
        if (s_faults.TryGetValue(name, out var fault))
        {
            return fault;
        }

        // A service that refuses for now says when to come back.
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and <= 599
            ? new EmulatorFault { Status = status, RetryAfter = status is 429 or 503 ? TimeSpan.FromSeconds(1) : null }
            : throw new ToolException(ExitCode.Usage, $"'{name}' is no fault{NearestName.QuestionOr(name, s_faults.Keys, $"a fault is {Words}")}");
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostRequests
            ? number
            : throw new ToolException(ExitCode.Usage, FormattableString.Invariant($"'{text}' is no number of requests; it is 1 to {MostRequests}"));
}
