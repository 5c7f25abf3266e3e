namespace OpenRouterGen.Core.Tests.Limits;

/// <summary>One limit of the requests of the bundled document.</summary>
/// <param name="Id">The parameter, or the name of the rule.</param>
/// <param name="Says">The limit.</param>
/// <param name="Otherwise">What happens where it is not kept.</param>
/// <param name="Strength">How sure it is.</param>
/// <param name="Source">Who says so.</param>
internal sealed record LimitRow(string Id, string Says, string Otherwise, string Strength, string Source)
{
    public override string ToString() => $"| `{Id}` | {Cell(Says)} | {Otherwise} | {Strength} | {Cell(Source)} |";

    private static string Cell(string text) =>
        string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
}
