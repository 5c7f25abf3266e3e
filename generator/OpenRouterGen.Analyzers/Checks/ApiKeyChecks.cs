using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Looks for keys in source: at every literal, at every value where a key is asked for, and in the settings files that the build names.</summary>
internal sealed class ApiKeyChecks : CheckGroup
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [ApiKeyInSource.Descriptor];

    /// <inheritdoc/>
    public override void Start(CompilationStartAnalysisContext context, CompilationScope scope)
    {
        if (scope.Key is not { } shape)
        {
            return;
        }

        context.RegisterOperationAction(
            operation => operation.Report(ApiKeyInSource.CheckLiteral(operation.Operation, shape)), OperationKind.Literal, OperationKind.Utf8String);
        context.RegisterOperationAction(
            operation => operation.Report(ApiKeyInSource.CheckSum((IBinaryOperation)operation.Operation, shape)), OperationKind.Binary);
        context.RegisterAdditionalFileAction(file => CheckSettings(file, shape));
    }

    /// <inheritdoc/>
    public override GivenValueCheck? CheckOf(ISymbol symbol, CompilationScope scope) => scope.Key is { } shape && scope.Types.TakesKey(symbol)
        ? (context, value) => CheckGiven(context, scope, shape, value)
        : null;

    // A file that has another role is not read.
    private static void CheckSettings(AdditionalFileAnalysisContext context, KeyShape shape)
    {
        var (file, options) = (context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider);
        if (options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.OpenRouterGenRole", out var role) && role == "Settings"
            && file.GetText(context.CancellationToken) is { } text)
        {
            foreach (var diagnostic in ApiKeyInSource.CheckSettings(file.Path, text, shape))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static void CheckGiven(OperationAnalysisContext context, CompilationScope scope, KeyShape shape, IOperation value)
    {
        if (!GoesElsewhere(context.Operation, scope) && !HasHttpClient(context.Operation, scope))
        {
            context.Report(scope.Values.Find(value).Diagnostics(found => ApiKeyInSource.CheckValue(found, shape)));
        }
    }

    // A key for a server of one's own, such as a test's, is no secret of the service.
    private static bool GoesElsewhere(IOperation given, CompilationScope scope)
    {
        if (given is not IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var key } } assignment
            || scope.Types.ElsewhereBeside(key) is not { } address)
        {
            return false;
        }

        return assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } creation }
            ? scope.Objects.Read(creation)?.Find(address) is not null
            : Owner(assignment) is { } owner && LocalValues.RootOf(assignment).Descendants().OfType<IAssignmentOperation>()
                .Any(other => other.Target is IPropertyReferenceOperation { Property: var set } && SymbolEqualityComparer.Default.Equals(set, address)
                    && SymbolEqualityComparer.Default.Equals(Owner(other), owner));
    }

    private static ISymbol? Owner(IAssignmentOperation assignment) => (assignment.Target as IPropertyReferenceOperation)?.Instance switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    // Beside a transport of one's own, a key that does not look like one is made up for a test.
    private static bool HasHttpClient(IOperation key, CompilationScope scope)
    {
        for (var part = key; part is not null and not IExpressionStatementOperation; part = part.Parent)
        {
            if (TakesTransport(part)
                || (part is IVariableDeclaratorOperation { Symbol: var local }
                    && scope.Locals.ReferencesOf(local, part).Any(mention => TakesTransport((mention.Parent as IArgumentOperation)?.Parent))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TakesTransport(IOperation? operation) => operation is IObjectCreationOperation creation
        && creation.Arguments.Any(argument => argument.Value.Type is { Name: "HttpClient" or "HttpMessageHandler" });
}
