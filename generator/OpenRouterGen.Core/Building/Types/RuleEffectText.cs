using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reads what the service does where a limit is not kept.</summary>
internal static class RuleEffectText
{
    /// <summary>Refused when nothing is said; null for a word that is none of these.</summary>
    public static RuleEffect? Read(SpecMapping node, string key) => node.Text(key) switch
    {
        null or "refused" => RuleEffect.Refused,
        "ignored" => RuleEffect.Ignored,
        "undecided" => RuleEffect.Undecided,
        _ => null,
    };
}
