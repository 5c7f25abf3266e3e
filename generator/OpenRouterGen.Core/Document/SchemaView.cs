using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>A schema without references at its top: the spellings of 3.0, 3.1 and 3.2 and the parts of an allOf are folded into one meaning.</summary>
internal sealed record SchemaView(SpecMapping Node)
{
    /// <summary>The types without null, as spelled in the document; empty when it states none.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    public bool Nullable { get; init; }

    /// <summary>Whether null is the only value that is right.</summary>
    public bool IsOnlyNull { get; init; }

    public IReadOnlyList<SchemaProperty> Properties { get; init; } = [];

    /// <summary>Members that are named, and for which no value is right.</summary>
    public IReadOnlyList<SchemaProperty> Excluded { get; init; } = [];

    public IReadOnlyCollection<string> Required { get; init; } = [];

    /// <summary>The schema of members that are not named; a boolean scalar where the document says true or false.</summary>
    public SpecNode? AdditionalProperties { get; init; }

    /// <summary>The values of an enum without null; null when the schema has no enum.</summary>
    public IReadOnlyList<SpecScalar>? Enum { get; init; }

    /// <summary>The cases of oneOf or anyOf without null cases; empty when there are none.</summary>
    public IReadOnlyList<SpecNode> Cases { get; init; } = [];

    /// <summary>Whether several parts of an allOf have cases: <see cref="Cases"/> are those of the last one.</summary>
    public bool HasOtherCases { get; init; }

    public SpecMapping? Discriminator { get; init; }

    public SpecNode? Items => Node["items"];

    public string? Description => Node.Text("description");

    public string? Format => Node.Text(ExtensionKeys.Format) ?? (Node.Text("contentEncoding") is "base64" ? "base64" : Node.Text("format"));

    public bool Deprecated => Node.IsTrue("deprecated");

    /// <summary>Whether a value is an object. What the document says of members is nothing to a value that it gives another type.</summary>
    public bool IsObject => Types.Contains("object")
        || (Types.Count == 0 && (Properties.Count > 0 || (AdditionalProperties ?? Node["patternProperties"]) is not null));

    /// <summary>The scalar type that a schema without a type means: its values, its format or its limits say it. Null when nothing does.</summary>
    public string? ImpliedType => Types.Count > 0 ? null : TypeOfValues() ?? Format switch
    {
        "date-time" or "date" or "uuid" or "uri" or "byte" or "base64" or "email" or "password" => "string",
        "int32" or "int64" or "unix-time" => "integer",
        "float" or "double" or "decimal" => "number",
        _ => (Node["pattern"] ?? Node["minLength"] ?? Node["maxLength"]) is not null ? "string"
            : (Node["minimum"] ?? Node["maximum"] ?? Node["exclusiveMinimum"] ?? Node["exclusiveMaximum"]) is not null ? "number"
            : null,
    };

    /// <summary>The single value that the schema allows: a const, or an enum of one.</summary>
    public SpecScalar? Constant => Node["const"] as SpecScalar ?? (Enum is { Count: 1 } ? Enum[0] : null);

    // Values of several types have none in common, but of whole numbers and others.
    private string? TypeOfValues()
    {
        var types = (Constant is { } only ? [only] : Enum ?? []).Select(TypeOf).Distinct().ToList();
        return types.Count == 1 ? types[0] : types.Count > 1 && types.All(type => type is "integer" or "number") ? "number" : null;
    }

    private static string? TypeOf(SpecScalar? value) => value?.Kind switch
    {
        SpecScalarKind.String => "string",
        SpecScalarKind.Integer => "integer",
        SpecScalarKind.Number => "number",
        SpecScalarKind.Boolean => "boolean",
        _ => null,
    };
}
