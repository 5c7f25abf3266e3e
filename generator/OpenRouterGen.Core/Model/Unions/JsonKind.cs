namespace OpenRouterGen.Core.Model;

internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    Boolean,
}
