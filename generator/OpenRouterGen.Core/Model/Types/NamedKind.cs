namespace OpenRouterGen.Core.Model;

internal enum NamedKind
{
    Record,
    Enum,
    Union,
    Runtime,
}
