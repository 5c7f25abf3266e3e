using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Generator.Tests.Safety;

/// <summary>A value reaches code only through identifiers, literals and documentation: the writer has no other way in.</summary>
public class CodeGateTests
{
    // A text that stands in our own source: the compiler calls AppendLiteral, and people may not.
    private static readonly string[] s_ownText = ["AppendLiteral.text", "Join.separator", "Open.close"];

    public static TheoryData<Type> Gates() =>
        [typeof(Code), typeof(CodeInterpolation), typeof(CodeWriter), typeof(CodeWriter.LineInterpolation), typeof(CodeWriter.Block)];

    [Theory]
    [MemberData(nameof(Gates))]
    public void No_method_of_a_writer_takes_a_text(Type gate)
    {
        var parameters = gate.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsPrivate
                && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "op_Equality" or "op_Inequality"))
            .SelectMany(method => method.GetParameters().Select(parameter => (Name: $"{method.Name}.{parameter.Name}", parameter.ParameterType)));
        Assert.Empty(parameters.Where(parameter => !IsSafe(parameter.ParameterType) && !s_ownText.Contains(parameter.Name))
            .Select(parameter => $"{parameter.Name}: {parameter.ParameterType}"));
    }

    [Fact]
    public void What_our_own_source_says_to_a_writer_is_a_literal()
    {
        var calls = Sources().SelectMany(root => root.DescendantNodes().OfType<InvocationExpressionSyntax>()).ToList();
        Assert.DoesNotContain(calls, call => Name(call) == "AppendLiteral");
        Assert.Empty(calls
            .Where(call => call.Expression.ToString() == "Code.Join" && call.ArgumentList.Arguments[0].Expression is not LiteralExpressionSyntax)
            .Concat(calls.Where(call => Name(call) == "Open" && call.ArgumentList.Arguments.Count == 2
                && call.ArgumentList.Arguments[1].Expression is not LiteralExpressionSyntax))
            .Select(call => call.ToString()));
        Assert.True(calls.Count(call => call.Expression.ToString() == "Code.Of") > 100, "the sources were not found");
    }

    [Fact]
    public void Nothing_but_the_gates_makes_code_identifiers_and_literals()
    {
        foreach (var type in new[] { typeof(Code), typeof(CSharpIdentifier), typeof(Literal) })
        {
            var open = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Where(constructor => !constructor.IsPrivate && constructor.GetParameters().Length > 0);
            Assert.Empty(open);
        }

        Assert.DoesNotContain(typeof(CodeWriter).GetMethods(), method => method.Name is "Raw" or "Append" or "Write");
    }

    private static bool IsSafe(Type type) =>
        type == typeof(int) || type == typeof(Code) || type == typeof(CSharpIdentifier) || type == typeof(Literal) || type == typeof(XmlDoc)
        || type == typeof(CodeInterpolation) || type == typeof(CodeWriter.LineInterpolation) || type == typeof(CodeWriter) || type == typeof(IEnumerable<Code>)
        || type == typeof(IEnumerable<Literal>);

    private static string Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        IdentifierNameSyntax name => name.Identifier.Text,
        _ => string.Empty,
    };

    private static IEnumerable<SyntaxNode> Sources() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "generator", "OpenRouterGen.Core", "Emission"), "*.cs", SearchOption.AllDirectories)
        .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot());
}
