using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

internal static class UnsupportedParameter
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.UnsupportedParameter,
        "A parameter is not supported",
        "{0} is not supported by '{1}', {2}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Warning,
        "The entry that the request names, such as a model, does not have the parameter.");

    /// <summary>A parameter that is set although the entry does not support it, where no value of it is harmless.</summary>
    public static CatalogObjection? Check(CatalogParameter parameter) =>
        parameter.Harmless.Count == 0 ? new CatalogObjection(Descriptor, Supported: null, ImmutableDictionary<string, string?>.Empty) : null;
}
