using System.Xml.Linq;

namespace OpenRouterGen.Core.Tests.Repository;

/// <summary>Who references whom: the whole table, as it stands in the project files.</summary>
public sealed class ReferenceTests
{
    // Packages, frameworks and projects, and what is released also has single files of others. What tests/Directory.Build.props gives to all tests is not
    // repeated.
    private static readonly Dictionary<string, string[]> s_references = new()
    {
        ["OpenRouterGen.Core"] = ["YamlDotNet"],
        ["OpenRouterGen.Generator"] =
            ["DiagnosticPages.cs", "Microsoft.CodeAnalysis.Analyzers", "Microsoft.CodeAnalysis.CSharp", "OpenRouterGen.Core", "Polyfills.cs"],
        ["OpenRouterGen.Analyzers"] =
        [
            "DescriptorKind.cs", "EndpointNaming.cs", "Microsoft.CodeAnalysis.Analyzers", "Microsoft.CodeAnalysis.CSharp", "NearestBound.cs",
            "NearestChoice.cs", "NearestName.cs", "ParameterPattern.cs", "ParameterRatio.cs", "ParameterWords.cs", "Polyfills.cs", "RuleEffect.cs",
            "RuleKind.cs", "ServiceAddress.cs",
        ],
        ["OpenRouterGen.CodeFixes"] =
        ["Microsoft.CodeAnalysis.Analyzers", "Microsoft.CodeAnalysis.CSharp.Workspaces", "OpenRouterGen.Analyzers", "Polyfills.cs"],
        ["OpenRouterGen.Comparison"] = ["OpenRouterGen.Core"],
        ["OpenRouterGen.Native"] = ["Microsoft.CodeAnalysis.CSharp"],
        ["OpenRouterGen.Package"] = ["OpenRouterGen.Analyzers.Package", "OpenRouterGen.Runtime"],
        ["OpenRouterGen.Analyzers.Package"] = [],
        ["OpenRouterGen.Templates"] = [],
        ["OpenRouterGen.Tool"] =
        [
            "Microsoft.AspNetCore.App", "Microsoft.OpenApi", "ModelContextProtocol.Core", "OpenRouterGen.Comparison", "OpenRouterGen.Core",
            "OpenRouterGen.Emulator", "OpenRouterGen.Runtime", "OpenRouterGen.Tool.Native", "Playground", "Scriban.Signed", "Spectre.Console",
            "System.CommandLine",
        ],
        ["OpenRouterGen.Tool.Native"] = ["Microsoft.AspNetCore.App"],
        ["OpenRouterGen.Runtime"] = ["NearestName.cs"],
        ["OpenRouterGen.Client"] =
            ["Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Http", "OpenRouterGen.Analyzers.Package", "OpenRouterGen.Runtime"],
        ["OpenRouterGen.Extensions.AI"] = ["*.cs", "Microsoft.Extensions.AI", "OpenRouterGen.Client"],
        ["OpenRouterGen.Emulator"] = ["Microsoft.AspNetCore.App", "OpenRouterGen.Runtime"],

        ["ModelPicker"] = ["OpenRouterGen.Emulator", "OpenRouterGen.Runtime"],
        ["PictureChat"] = ["Microsoft.Extensions.AI", "OpenRouterGen.Emulator", "OpenRouterGen.Runtime"],
        ["PictureWorker"] = ["OpenRouterGen.Emulator", "OpenRouterGen.Runtime"],
        ["PreviewPage"] = ["OpenRouterGen.Emulator", "OpenRouterGen.Runtime"],
        ["Playground"] = ["Microsoft.AspNetCore.App", "OpenRouterGen.Emulator", "OpenRouterGen.Runtime"],
        ["Quickstart"] = ["OpenRouterGen.Emulator", "OpenRouterGen.Runtime"],
        ["References"] = ["OpenRouterGen.Emulator", "OpenRouterGen.Runtime"],

        ["OpenRouterGen.Core.Tests"] = ["Microsoft.OpenApi", "OpenRouterGen.Core", "YamlDotNet"],
        ["OpenRouterGen.Generator.Tests"] =
        [
            "Microsoft.CodeAnalysis.CSharp.SourceGenerators.Testing", "Microsoft.CodeAnalysis.CSharp.Workspaces", "OpenRouterGen.Core",
            "OpenRouterGen.Generator", "OpenRouterGen.Runtime",
        ],
        ["OpenRouterGen.Analyzers.Tests"] =
        [
            "Microsoft.CodeAnalysis.CSharp.Analyzer.Testing", "Microsoft.CodeAnalysis.CSharp.CodeFix.Testing", "Microsoft.CodeAnalysis.CSharp.Workspaces",
            "OpenRouterGen.Analyzers", "OpenRouterGen.CodeFixes", "OpenRouterGen.Core", "OpenRouterGen.Emulator", "OpenRouterGen.Generator",
            "OpenRouterGen.Runtime",
        ],
        ["OpenRouterGen.Runtime.Tests"] =
        [
            "Microsoft.AspNetCore.App", "Microsoft.AspNetCore.TestHost", "Microsoft.CodeAnalysis.CSharp", "Microsoft.Extensions.Http.Resilience",
            "OpenRouterGen.Runtime",
        ],
        ["OpenRouterGen.AddOns.Tests"] =
        [
            "Microsoft.AspNetCore.App", "Microsoft.Extensions.AI", "Microsoft.Extensions.Http.Resilience", "OpenRouterGen.Emulator", "OpenRouterGen.Runtime",
        ],
        ["OpenRouterGen.Comparison.Tests"] =
            ["Microsoft.CodeAnalysis.CSharp", "OpenRouterGen.Analyzers", "OpenRouterGen.Comparison", "OpenRouterGen.Core", "OpenRouterGen.Runtime"],
        ["OpenRouterGen.Tool.Tests"] = ["Microsoft.AspNetCore.App", "OpenRouterGen.Comparison", "OpenRouterGen.Core", "OpenRouterGen.Tool"],
        ["OpenRouterGen.Emulator.Tests"] = ["OpenRouterGen.Emulator", "OpenRouterGen.Runtime"],
        ["OpenRouterGen.Playground.Tests"] =
        [
            "Deque.AxeCore.Playwright", "Microsoft.AspNetCore.App", "Microsoft.CodeAnalysis.CSharp", "Microsoft.Playwright", "Playground",
            "Xunit.SkippableFact",
        ],
        ["OpenRouterGen.Package.Tests"] = ["OpenRouterGen.Emulator", "OpenRouterGen.Package", "Xunit.SkippableFact"],
        ["OpenRouterGen.Samples.Tests"] = ["ModelPicker", "PictureChat", "PictureWorker", "PreviewPage", "Quickstart", "References"],
        ["Benchmarks"] =
        [
            "BenchmarkDotNet", "Microsoft.CodeAnalysis.CSharp", "Microsoft.Diagnostics.Tracing.TraceEvent", "Microsoft.Extensions.AI.OpenAI", "OpenAI",
            "OpenRouterGen.Analyzers", "OpenRouterGen.Core",
            "OpenRouterGen.Generator", "OpenRouterGen.Native", "OpenRouterGen.Runtime", "Refit", "System.Management", "YamlDotNet",
        ],
    };

    public static TheoryData<string> Projects() => [.. RepositoryFiles.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_what_the_table_says(string project)
    {
        Assert.True(s_references.TryGetValue(Path.GetFileNameWithoutExtension(project), out var expected), $"The table has no row for {project}.");
        Assert.Equal(expected, ReferencesOf(project).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_row_has_its_project() =>
        Assert.Equal(s_references.Keys.ToHashSet(), RepositoryFiles.Projects.Select(project => Path.GetFileNameWithoutExtension(project)).ToHashSet());

    private static IEnumerable<string> ReferencesOf(string project) =>
        from element in XDocument.Parse(RepositoryFiles.Read(project)).Descendants()
        let reference = element.Name.LocalName switch
        {
            "PackageReference" or "FrameworkReference" => (string?)element.Attribute("Include"),
            "ProjectReference" => Path.GetFileNameWithoutExtension((string?)element.Attribute("Include")),
            "Compile" when !project.StartsWith("tests/", StringComparison.Ordinal) => Path.GetFileName((string?)element.Attribute("Include")),
            // It stands for the package, which brings the runtime.
            "Import" => ((string?)element.Attribute("Project"))!.EndsWith("Local.targets", StringComparison.Ordinal) ? "OpenRouterGen.Runtime" : null,
            _ => null,
        }
        where reference is not null
        select reference;
}
