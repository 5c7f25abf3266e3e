using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>A scalar, typed by the core schema of YAML 1.2: <c>no</c> and <c>1:1</c> are strings.</summary>
internal sealed class SpecScalar(SourceSpot spot, string text, SpecScalarKind kind) : SpecNode(spot)
{
    /// <summary>The text, unescaped; of a null the empty string.</summary>
    public string Text { get; } = text;

    public SpecScalarKind Kind { get; } = kind;

    public bool IsNull => Kind == SpecScalarKind.Null;

    public override string Described => Kind switch
    {
        SpecScalarKind.String => $"the text '{Text}'",
        SpecScalarKind.Integer or SpecScalarKind.Number => $"the number {Text}",
        SpecScalarKind.Boolean => $"the boolean {Text}",
        SpecScalarKind.Null => "null",
        _ => throw new InvalidOperationException(Kind.ToString()),
    };

    public override SpecNode Clone() => new SpecScalar(Spot, Text, Kind);
}
