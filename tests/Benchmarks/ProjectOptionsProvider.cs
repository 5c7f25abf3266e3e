using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenRouterGen.Benchmarks;

/// <summary>The options of a project, as the build writes them for the compiler.</summary>
internal sealed class ProjectOptionsProvider(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(property => "build_property." + property.Key, property => property.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is ProjectFile file
        ? new Values(new()
        {
            ["build_metadata.AdditionalFiles.OpenRouterGenRole"] = file.Role,
            ["build_metadata.AdditionalFiles.OpenRouterGenBundled"] = file.Bundled ? "true" : "",
        })
        : new Values([]);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
