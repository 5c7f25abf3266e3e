using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers;

/// <summary>
/// Finds keys in source: a literal that looks like one, wherever it stands, and any constant where a key is asked for. The message never
/// repeats it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApiKeyAnalyzer : RuntimeAnalyzer
{
    // A prefix alone, as in a check of what a user typed, is no key.
    private const int ShortestSecret = 16;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticCatalog.ApiKeyInSource];

    private protected override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        if (KeyShape.Read(scope.Types.ApiKey) is not { } shape)
        {
            return;
        }

        context.RegisterOperationAction(operation => CheckLiteral(operation, shape), OperationKind.Literal);
        context.RegisterOperationAction(operation => CheckAssignment(operation, scope, shape), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        context.RegisterOperationAction(operation => CheckArgument(operation, scope, shape), OperationKind.Argument);
    }

    private static void CheckLiteral(OperationAnalysisContext context, KeyShape shape)
    {
        if (LooksLikeKey(context.Operation, shape))
        {
            context.ReportDiagnostic(Say(FoundValue.Unknown(context.Operation), shape));
        }
    }

    private static void CheckAssignment(OperationAnalysisContext context, CompilationScope scope, KeyShape shape)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { } property } && scope.Types.TakesKey(property)
            && !GoesElsewhere(assignment, property, scope))
        {
            CheckValue(context, scope, shape, assignment.Value);
        }
    }

    // A key for a server of one's own, such as a test's, is no secret of the service.
    private static bool GoesElsewhere(IOperation assignment, IPropertySymbol key, CompilationScope scope)
        => scope.Types.ElsewhereBeside(key) is { } address
            && assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } creation }
            && scope.Objects.Read(creation)?.Find(address) is not null;

    private static void CheckArgument(OperationAnalysisContext context, CompilationScope scope, KeyShape shape)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && scope.Types.TakesKey(parameter))
        {
            CheckValue(context, scope, shape, argument.Value);
        }
    }

    private static void CheckValue(OperationAnalysisContext context, CompilationScope scope, KeyShape shape, IOperation operation)
    {
        // A literal that looks like a key is reported where it stands.
        foreach (var value in scope.Values.Find(operation).Where(value => value.Text is not null && !LooksLikeKey(value.Source, shape)))
        {
            context.ReportDiagnostic(Say(value, shape));
        }
    }

    private static Diagnostic Say(FoundValue value, KeyShape shape) => Diagnostic.Create(
        DiagnosticCatalog.ApiKeyInSource,
        value.Place.Syntax.GetLocation(),
        [value.Source.Syntax.GetLocation()],
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Variable, shape.Variable),
        shape.Variable);

    private static bool LooksLikeKey(IOperation operation, KeyShape shape)
        => operation is ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } }
            && text.Length >= shape.Prefix.Length + ShortestSecret
            && text.StartsWith(shape.Prefix, StringComparison.Ordinal);
}
