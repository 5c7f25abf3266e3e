using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Analyzers;
using OpenRouterGen.Comparison.Tests.Compiling;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Tests.Values;

/// <summary>A client with a program of values that its analyzers judge valid; what those of another client report of it is what that one takes back.</summary>
internal sealed class ValueWitness
{
    private const string Head =
        "using System.Collections.Generic; using System.Text.Json; using System.Threading.Tasks; using OpenRouter; internal static class Program {";

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(WrittenCodeAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private readonly MetadataReference _client;

    private ValueWitness(MetadataReference client, IReadOnlyList<string> valid) => (_client, Valid) = (client, valid);

    /// <summary>The statements that nothing is reported of.</summary>
    public IReadOnlyList<string> Valid { get; }

    public static async Task<ValueWitness> OfAsync(ApiModel model)
    {
        var client = CompiledClient.Reference(model);
        var all = ValueProgram.Statements(model).Distinct(StringComparer.Ordinal).ToList();
        var wrong = (await ReportedAsync(all, client)).Select(found => found.Line).ToHashSet();
        return new ValueWitness(client, [.. all.Where((_, line) => !wrong.Contains(line))]);
    }

    /// <summary>The ids that another client's analyzers report of what was valid here, each with the first statement.</summary>
    public async Task<SortedDictionary<string, string>> AgainstAsync(ValueWitness other)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, id) in await ReportedAsync(Valid, other._client))
        {
            if (id.StartsWith("ORG", StringComparison.Ordinal))
            {
                found.TryAdd(id, Valid[line]);
            }
        }

        return found;
    }

    private static async Task<IReadOnlyList<(int Line, string Id)>> ReportedAsync(IReadOnlyList<string> statements, MetadataReference client)
    {
        // A line each, in a method each: who analyses a statement looks at all of its method.
        var methods = statements.Select((statement, number) =>
            FormattableString.Invariant($"private static Task Use{number}(AsksClient client) {{ {statement} }}"));
        var compilation = CompiledClient.User(string.Join('\n', methods.Prepend(Head).Append("}")), client);
        var reported = await compilation.WithAnalyzers(s_analyzers).GetAnalyzerDiagnosticsAsync();
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. reported.Concat(errors).Select(found => (found.Location.GetLineSpan().StartLinePosition.Line - 1, found.Id))];
    }
}
