using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>The type that a schema became, and what else the schema says; null where it could not be read.</summary>
internal readonly record struct BuiltSchema(TypeRef Type, SchemaView? View)
{
    /// <summary>The same when <paramref name="nullable"/> is false; else its values may be null. Raw JSON holds null as any other value.</summary>
    public BuiltSchema OrNull(bool nullable) =>
        nullable && Type is not ({ Nullable: true } or ScalarRef { Kind: ScalarKind.Json }) ? this with { Type = Type with { Nullable = true } } : this;
}
