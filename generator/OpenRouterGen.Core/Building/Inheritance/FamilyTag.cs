using System.Globalization;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The member by whose value the components of a family are distinguished.</summary>
internal sealed class FamilyTag(string name, JsonKind kind)
{
    public string Name => name;

    /// <summary>Whether its values are texts, whole numbers or booleans.</summary>
    public JsonKind Kind => kind;

    /// <summary>The components that the values of a mapping lead to.</summary>
    public Dictionary<string, string> Mapped { get; } = new(StringComparer.Ordinal);

    /// <summary>The components that the values stand for.</summary>
    public Dictionary<string, FamilyMember> Owners { get; } = new(StringComparer.Ordinal);

    /// <summary>The entry of a mapping that says what a value without a known tag is; null for none.</summary>
    public SpecNode? Default { get; set; }

    /// <summary>A value as it is compared: the keys of a mapping are texts, whatever the member is.</summary>
    public string Value(string key) => kind == JsonKind.Number ? TagValues.Number(key) : key;

    /// <summary>Whether a text is a value of the member at all.</summary>
    public bool Fits(string value) => kind switch
    {
        JsonKind.Number => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        JsonKind.Boolean => value is "true" or "false",
        _ => true,
    };
}
