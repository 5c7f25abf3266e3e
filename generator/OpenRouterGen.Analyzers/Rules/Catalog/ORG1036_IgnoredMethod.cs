using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Rules;

internal static class IgnoredMethod
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.IgnoredMethod,
        "A method asks for what is not supported",
        "'{0}' sets {1}, which '{2}' does not support, {3}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Info,
        "The method sets a parameter itself, such as the flag that asks for a stream, and the entry that the request names does not support it.");

    /// <summary>A method that sets a parameter to true which none of the entries supports.</summary>
    public static Diagnostic? Check(IInvocationOperation call, CatalogParameter parameter, IPropertySymbol member, IReadOnlyList<CatalogEntry> entries)
    {
        if (entries.Count == 0 || entries.Any(entry => CatalogJudge.Said(entry, parameter, "true").Kind != DescriptorKind.Unsupported))
        {
            return null;
        }

        return Diagnostic.Create(Descriptor, NameOf(call), call.TargetMethod.Name, SaidName.Of(member), entries[0].Id, entries[0].Source);
    }

    private static Location NameOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
        ? member.Name.GetLocation()
        : call.Syntax.GetLocation();
}
