using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Verifying;

/// <summary>What the service does that the client does not believe.</summary>
/// <param name="Model">The model that was asked.</param>
/// <param name="Differences">Between its catalog and the one at hand.</param>
/// <param name="Results">What was asked.</param>
/// <param name="SpentUsd">What it cost.</param>
/// <param name="IsEmulator">Whether it was the emulator, which does as it is believed.</param>
internal sealed record VerifyReport(
    string Model, IReadOnlyList<string> Differences, IReadOnlyList<VerifyResult> Results, decimal SpentUsd, bool IsEmulator)
{
    private const string ProvesNothing = "This was the emulator: it does as it is believed, and proves nothing about the service.";

    /// <summary>Something else came, or the catalog is an old one, or nothing could be asked; else all is as it was believed.</summary>
    public int Code => (Count(VerifyVerdict.Refuted), Differences.Count, Count(VerifyVerdict.Confirmed)) switch
    {
        ( > 0, _, _) => ExitCode.WitnessDiffers,
        (_, > 0, _) => ExitCode.Stale,
        (_, _, 0) => ExitCode.Network,
        _ => ExitCode.Done,
    };

    public void Write(Screen screen)
    {
        foreach (var difference in Differences)
        {
            screen.WriteSentence(difference, 2);
        }

        screen.WriteLine(Counted.Of(Differences.Count, "difference") + " of the catalog.");
        screen.WriteLine();
        var width = Results.Max(result => result.Name.Length);
        foreach (var result in Results)
        {
            screen.WriteSentence($"{Word(result.Verdict),-9}  {result.Name.PadRight(width)}  {result.Words.ReplaceLineEndings(" ")}", 11);
        }

        var counts = Enum.GetValues<VerifyVerdict>().Select(verdict => FormattableString.Invariant($"{Count(verdict)} {Word(verdict)}"));
        screen.WriteSentence($"{Results.Count} asked of {Model}: {string.Join(", ", counts)}; {CostText.Number(SpentUsd)} USD.");
        if (IsEmulator)
        {
            screen.WriteSentence(ProvesNothing);
        }
    }

    public string Json() => ReadableJson.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("model", Model);
        json.WriteBoolean("emulator", IsEmulator);
        json.WriteOptional("note", IsEmulator ? ProvesNothing : null);
        json.WriteNumber("spentUsd", SpentUsd);
        json.WriteList("differences", Differences);
        json.WriteStartArray("results");
        foreach (var result in Results)
        {
            json.WriteStartObject();
            json.WriteString("name", result.Name);
            json.WriteString("verdict", Word(result.Verdict));
            json.WriteString("words", result.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private int Count(VerifyVerdict verdict) => Results.Count(result => result.Verdict == verdict);

    private static string Word(VerifyVerdict verdict) => verdict switch
    {
        VerifyVerdict.Confirmed => "confirmed",
        VerifyVerdict.Refuted => "refuted",
        VerifyVerdict.Skipped => "skipped",
        VerifyVerdict.Unclear => "unclear",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };
}
