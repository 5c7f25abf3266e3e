using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>A schema without references at its top: the spellings of 3.0, 3.1 and 3.2 and the parts of an allOf are folded into one meaning.</summary>
internal sealed record SchemaView(SpecMapping Node)
{
    /// <summary>The types without null, as spelled in the document; empty when it states none.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    public bool Nullable { get; init; }

    public IReadOnlyList<SchemaProperty> Properties { get; init; } = [];

    public IReadOnlyCollection<string> Required { get; init; } = [];

    /// <summary>The schema of members that are not named; a boolean scalar where the document says true or false.</summary>
    public SpecNode? AdditionalProperties { get; init; }

    /// <summary>The values of an enum without null; null when the schema has no enum.</summary>
    public IReadOnlyList<SpecScalar>? Enum { get; init; }

    /// <summary>The cases of oneOf or anyOf without null cases; empty when there are none.</summary>
    public IReadOnlyList<SpecNode> Cases { get; init; } = [];

    public SpecMapping? Discriminator { get; init; }

    public SpecNode? Items => Node["items"];

    public string? Description => Node.Text("description");

    public string? Format => Node.Text(ExtensionKeys.Format) ?? (Node.Text("contentEncoding") is "base64" ? "base64" : Node.Text("format"));

    public bool Deprecated => Node.IsTrue("deprecated");

    public bool IsObject => Properties.Count > 0 || AdditionalProperties is not null || Types.Contains("object");

    /// <summary>The single value that the schema allows: a const, or an enum of one.</summary>
    public SpecScalar? Constant => Node["const"] as SpecScalar ?? (Enum is { Count: 1 } ? Enum[0] : null);
}
