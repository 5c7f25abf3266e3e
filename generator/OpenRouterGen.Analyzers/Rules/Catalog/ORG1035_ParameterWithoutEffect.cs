using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Rules;

internal static class ParameterWithoutEffect
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.ParameterWithoutEffect,
        "A parameter has no effect",
        "{0} has no effect: '{1}' does not support it, {2}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Warning,
        "The entry that the request names does not have the parameter, and the service ignores it.");

    public static CatalogObjection Objection { get; } = new(Descriptor, Supported: null, ImmutableDictionary<string, string?>.Empty);

    /// <summary>A parameter that is set although the entry does not support it, which the service then ignores.</summary>
    public static CatalogObjection? Check(CatalogParameter parameter) => parameter.Unsupported switch
    {
        RuleEffect.Ignored => Objection,
        RuleEffect.Refused or RuleEffect.Undecided => null,
    };
}
