namespace OpenRouterGen.Tool.Reference;

/// <summary>What a type is, and which template its page has.</summary>
internal enum TypeKind
{
    Record,
    Union,
    Enum,
    Constants,
}
