using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The component that another one stands for.</summary>
internal readonly record struct ComponentEnd(string Component, SpecNode Schema)
{
    /// <summary>Whether one of those before it allows null as well.</summary>
    public bool Nullable { get; init; }

    /// <summary>The first of those before it that has it as its one case; its description is nearer. Null when there is none.</summary>
    public SchemaView? Said { get; init; }
}
