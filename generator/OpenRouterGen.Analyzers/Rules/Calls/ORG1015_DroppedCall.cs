using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.Analyzers.Rules;

internal static class DroppedCall
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.DroppedCall,
        "A call is dropped",
        "'{0}' {1}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "A call of a client whose answer nothing receives.");

    /// <summary>A call whose result is thrown away, without saying so by <c>_ =</c>.</summary>
    public static Diagnostic? CheckStatement(IExpressionStatementOperation statement, CompilationScope scope)
    {
        if (StreamCall.AnyOf(Unwrapped(statement.Operation), scope) is not { } call || IsOfSubstitute(call))
        {
            return null;
        }

        return StreamCall.IsStream(call) || (IsTask(call.Type) && !IsSaidByCompiler(statement)) ? Report(call) : null;
    }

    /// <summary>A stream or a task that is kept in a local which nothing reads. Where the block still grows, it may yet be read.</summary>
    public static Diagnostic? CheckLocal(IVariableDeclaratorOperation declarator, CompilationScope scope) =>
        StreamCall.AnyOf(declarator.GetVariableInitializer()?.Value, scope) is { } call
            && (StreamCall.IsStream(call) || (IsTask(call.Type) && declarator.Symbol.Name != "_"))
            && declarator.Parent?.Parent is IVariableDeclarationGroupOperation { Parent: IBlockOperation block }
            && block.Syntax is BlockSyntax { ContainsDiagnostics: false }
            && scope.Locals.ReferencesOf(declarator.Symbol, declarator).Count == 0
            && !IsMentionedWhereNothingIsCompiled(block.Syntax, declarator.Symbol.Name)
            ? Report(call)
            : null;

    /// <summary>What a call is made on that hands its result on: a continuation that does not look at it hands nothing on to anyone.</summary>
    private static IOperation? Unwrapped(IOperation? operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WithCancellation" or "WaitAsync" or "AsTask" } call =>
            Unwrapped(call.Instance ?? call.Arguments[0].Value),
        IInvocationOperation { TargetMethod.Name: "ContinueWith", Instance: { } task } call when call.Arguments.Any(IsWithoutTask) => Unwrapped(task),
        IConversionOperation conversion => Unwrapped(conversion.Operand),
        _ => operation,
    };

    private static bool IsWithoutTask(IArgumentOperation argument) =>
        argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters, Body: var body } }
            && !body.Descendants().OfType<IParameterReferenceOperation>()
                .Any(mention => SymbolEqualityComparer.Default.Equals(mention.Parameter, parameters[0]));

    /// <summary>Whether a test asks a substitute whether the call was made: <c>client.Received().GenerateAsync(...)</c>, or such calls in an order.</summary>
    private static bool IsOfSubstitute(IInvocationOperation call) =>
        call.Instance is IInvocationOperation { TargetMethod.Name: var question } && IsReceived(question)
            || call.Syntax.Ancestors().OfType<InvocationExpressionSyntax>().Any(around =>
                around.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Received" } });

    private static bool IsReceived(string method) => method is "Received" or "ReceivedWithAnyArgs" or "DidNotReceive" or "DidNotReceiveWithAnyArgs";

    private static bool IsMentionedWhereNothingIsCompiled(SyntaxNode block, string name) =>
        block.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().Contains(name));

    private static Diagnostic Report(IInvocationOperation call) => Analysis.Report.Place(Descriptor, call, call.TargetMethod.Name, StreamCall.IsStream(call)
        ? "sends nothing: the stream is never read"
        : "is neither awaited nor kept: what goes wrong is lost, and so is what was paid for");

    private static bool IsTask(ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };

    // In an async method the compiler warns of a task that is not awaited.
    private static bool IsSaidByCompiler(IOperation statement)
    {
        var function = statement.Syntax.Ancestors().FirstOrDefault(node => node
            is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax
                or CompilationUnitSyntax);
        return function switch
        {
            MethodDeclarationSyntax method => method.Modifiers.Any(IsAsync),
            LocalFunctionStatementSyntax local => local.Modifiers.Any(IsAsync),
            AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(IsAsync),
            CompilationUnitSyntax unit => unit.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax)
                .Any(node => node is AwaitExpressionSyntax),
            _ => false,
        };
    }

    private static bool IsAsync(SyntaxToken modifier) => modifier.ValueText == "async";
}
