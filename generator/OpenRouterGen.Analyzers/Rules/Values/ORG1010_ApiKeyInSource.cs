using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The message never repeats the key.</summary>
internal static class ApiKeyInSource
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.ApiKeyInSource,
        "An API key is written in the source",
        "The API key is written in {0}; read it from the environment variable '{1}'",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "A literal or a value of a settings file looks like an API key, or a constant is passed where a key is asked for.");

    /// <summary>A literal, wherever it stands.</summary>
    public static Diagnostic? CheckLiteral(IOperation literal, KeyShape shape) =>
        MayHoldKey(literal, shape) && LooksLikeKey(literal, shape) ? Create(FoundValue.Unknown(literal), shape) : null;

    /// <summary>A value where a key is asked for. A literal that looks like a key is reported where it stands.</summary>
    public static Diagnostic? CheckValue(FoundValue value, KeyShape shape) =>
        !string.IsNullOrWhiteSpace(value.Text) && !LooksLikeKey(value.Source, shape) ? Create(value, shape) : null;

    /// <summary>A text that is put together of literals, where none of them alone is a key.</summary>
    public static Diagnostic? CheckSum(IBinaryOperation sum, KeyShape shape) =>
        sum is { Type.SpecialType: SpecialType.System_String, Parent: not IBinaryOperation, ConstantValue: { HasValue: true, Value: string text } }
            && shape.IsIn(text)
            && !sum.Descendants().Any(part => part is ILiteralOperation && LooksLikeKey(part, shape))
            ? Create(FoundValue.Unknown(sum), shape)
            : null;

    /// <summary>The values of a settings file.</summary>
    public static IEnumerable<Diagnostic> CheckSettings(string path, SourceText text, KeyShape shape) =>
        from value in SettingsText.ValuesOf(text.ToString())
        where shape.IsIn(value.Text)
        select Diagnostic.Create(
            Descriptor,
            Location.Create(path, value.Span, text.Lines.GetLinePositionSpan(value.Span)),
            $"'{Path.GetFileName(path)}'",
            shape.Variable);

    // No literal stands for more characters than it is written with, but for one that is not written where it stands.
    private static bool MayHoldKey(IOperation literal, KeyShape shape) => literal.IsImplicit || literal.Syntax.FullSpan.Length >= shape.Shortest;

    private static bool LooksLikeKey(IOperation operation, KeyShape shape) => operation switch
    {
        ILiteralOperation or IBinaryOperation when operation.Type is { SpecialType: SpecialType.System_String } =>
            operation.ConstantValue is { HasValue: true, Value: string text } && shape.IsIn(text),
        IUtf8StringOperation bytes => shape.IsIn(bytes.Value),
        _ => false,
    };

    private static Diagnostic Create(FoundValue value, KeyShape shape) => Diagnostic.Create(
        Descriptor,
        value.Place.Syntax.GetLocation(),
        Report.Sources(value.Place, value.Source),
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Variable, shape.Variable),
        "the source",
        shape.Variable);
}
