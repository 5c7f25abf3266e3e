using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>The type of a value. A type is never passed as text.</summary>
internal abstract record TypeRef
{
    /// <summary>Whether the value may be JSON null.</summary>
    public bool Nullable { get; init; }
}

internal sealed record ScalarRef(ScalarKind Kind) : TypeRef;

/// <summary>A type with a name: one that is emitted (a record, an open enum, a union), or one of the runtime that reads and writes itself.</summary>
internal sealed record NamedRef(CSharpIdentifier Name, NamedKind Kind) : TypeRef;

internal sealed record ListRef(TypeRef Element) : TypeRef;

/// <summary>A JSON object used as a dictionary.</summary>
internal sealed record MapRef(TypeRef Value) : TypeRef;

/// <summary>A type of the runtime that carries bytes. It is never JSON.</summary>
internal sealed record ContentRef(ContentKind Kind) : TypeRef;

internal enum ContentKind
{
    /// <summary>A file to send.</summary>
    File,

    /// <summary>An answer of bytes.</summary>
    Answer,
}

internal enum NamedKind
{
    Record,
    Enum,
    Union,
    Runtime,
}
