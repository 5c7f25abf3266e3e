using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator;

/// <summary>The project's options, out of what the build passes to the compiler.</summary>
/// <param name="Build">What the project asks for.</param>
/// <param name="OldLanguage">The project's version of C#, when emitted code does not compile with it; else null.</param>
internal sealed record ProjectOptions(BuildOptions Build, string? OldLanguage)
{
    private const int CSharp14 = 1400;

    public static ProjectOptions Read(AnalyzerConfigOptions options, ParseOptions parseOptions)
    {
        var defaults = new BuildOptions();
        var build = new BuildOptions
        {
            Namespace = Text(options, "OpenRouterGenNamespace") ?? defaults.Namespace,
            Client = Text(options, "OpenRouterGenClient") ?? defaults.Client,
            Visibility = Text(options, "OpenRouterGenVisibility") ?? defaults.Visibility,
            Json = Text(options, "OpenRouterGenJson") ?? defaults.Json,
            AddOns = Text(options, "OpenRouterGenAddOns") ?? defaults.AddOns,
            StrictOverlays = string.Equals(Text(options, "OpenRouterGenStrictOverlays"), "true", StringComparison.OrdinalIgnoreCase),
            Tags = List(options, "OpenRouterGenTagList"),
            Operations = List(options, "OpenRouterGenOperationList"),
            UnionAttribute = KnowsUnions(parseOptions),
            ToolVersion = typeof(ProjectOptions).Assembly.GetName().Version.ToString(3),
        };
        return new ProjectOptions(build, OldLanguageOf(parseOptions));
    }

    private static string? OldLanguageOf(ParseOptions parseOptions) =>
        parseOptions is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 and var version } ? version.ToDisplayString() : null;

    private static string? Text(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    // In the file that carries the options `;` and `#` begin a comment: the package's targets write `|` between items and spell `#`.
    private static EquatableList<string> List(AnalyzerConfigOptions options, string name) => (Text(options, name) ?? string.Empty)
        .Split(['|'], StringSplitOptions.RemoveEmptyEntries)
        .Select(item => item.Trim().Replace("(hash)", "#"))
        .Where(item => item.Length > 0)
        .ToEquatableList();

    private static bool KnowsUnions(ParseOptions parseOptions) =>
        parseOptions is CSharpParseOptions csharp && (int)csharp.LanguageVersion > CSharp14 && csharp.PreprocessorSymbolNames.Contains("NET11_0_OR_GREATER");
}
