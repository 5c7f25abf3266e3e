namespace OpenRouterGen.Core.Reading;

internal enum SpecScalarKind
{
    String,
    Integer,
    Number,
    Boolean,
    Null,
}
