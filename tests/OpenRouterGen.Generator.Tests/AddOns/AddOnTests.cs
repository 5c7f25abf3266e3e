using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Generator.Tests.Driver;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.AddOns;

/// <summary>A project that references what an add-on is for gets it, written for its own client; a project that does not gets nothing.</summary>
public sealed class AddOnTests
{
    private const string AddOns = "AddOns.g.cs";

    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /a: { get: { operationId: getA, tags: [Blue things], responses: { '200': { description: ok } } } }
          /b: { get: { operationId: getB, tags: [Red things], responses: { '200': { description: ok } } } }
        """;

    [Fact]
    public void A_project_without_the_packages_gets_no_file() => Assert.DoesNotContain(AddOns, BundledClient.Files.Keys);

    [Theory]
    [InlineData(nameof(ExtensionPackages.Lowest))]
    [InlineData(nameof(ExtensionPackages.OlderBuilder))]
    [InlineData(nameof(ExtensionPackages.Newest))]
    public void The_lowest_and_the_newest_versions_compile_without_a_warning(string versions)
    {
        var references = versions switch
        {
            nameof(ExtensionPackages.Lowest) => ExtensionPackages.Lowest,
            nameof(ExtensionPackages.OlderBuilder) => ExtensionPackages.OlderBuilder,
            _ => ExtensionPackages.Newest,
        };
        var run = Run(TestFile.BundledSpec, references);
        Assert.Contains("AsIImageGenerator(", run.Files[AddOns], StringComparison.Ordinal);
        Assert.Equal(
            versions != nameof(ExtensionPackages.OlderBuilder), run.Files[AddOns].Contains("this IHostApplicationBuilder builder", StringComparison.Ordinal));
        Assert.Equal(versions != nameof(ExtensionPackages.Lowest), run.Files[AddOns].Contains("AddOpenRouterImageGenerator(", StringComparison.Ordinal));
        Assert.Empty(run.Diagnostics);
        Assert.Contains("AddKeyedOpenRouter", run.Files[AddOns], StringComparison.Ordinal);
        var ordinary = run.Files.Values.Select(static text => EmittedCode.AsOrdinary(text));
        foreach (var version in new[] { LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.Preview })
            Assert.Empty(ExtensionPackages.Problems(EmittedCode.Compile(ordinary, version).AddReferences(references)));
    }

    [Fact]
    public void An_add_on_comes_with_what_it_is_for()
    {
        var text = Run(TestFile.BundledSpec, ExtensionPackages.HttpOnly).Files[AddOns];
        Assert.Contains("AddOpenRouter(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IHostApplicationBuilder", text, StringComparison.Ordinal);
    }

    // Whatever a document calls its types: what an add-on uses is there as it uses it, or the add-on is not.
    [Theory]
    [InlineData("", "", true)]
    [InlineData("x-openroutergen-name: ImageCount", "x-openroutergen-name: HowMany", false)]
    [InlineData("type: integer\n          example: 7", "type: string\n          example: seven", false)]
    [InlineData("required: [model, prompt]", "required: [model, prompt, size]", false)]
    [InlineData("x-speakeasy-name-override: generate", "x-speakeasy-name-override: make", false)]
    [InlineData("required: [b64_json]", "required: []", false)]
    [InlineData("required: [type, partial_image_index, b64_json]", "required: [type]", false)]
    public void The_image_generator_comes_with_a_client_that_has_all_that_it_uses(string old, string other, bool isThere)
    {
        var document = Repository.Read("spec/openapi.yaml");
        var overlay = Repository.Read("spec/openrouter.overlay.yaml");
        if (old.Length > 0)
        {
            Assert.Contains(old, document + overlay, StringComparison.Ordinal);
            (document, overlay) = (document.Replace(old, other, StringComparison.Ordinal), overlay.Replace(old, other, StringComparison.Ordinal));
        }

        TestFile[] files = [TestFile.Spec(document, "openapi.yaml"), new("openrouter.overlay.yaml", overlay, "Overlay", bundled: true)];
        var run = Run(files, ExtensionPackages.ImagesOnly);
        Assert.Equal(isThere, run.Files.TryGetValue(AddOns, out var text) && text.Contains("AsIImageGenerator(", StringComparison.Ordinal));
        Assert.Empty(run.Compiled().GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void A_selection_without_pictures_has_no_image_generator()
    {
        var run = Run(TestFile.BundledSpec, ExtensionPackages.Newest, ("OpenRouterGenTagList", "Models"));
        Assert.DoesNotContain("AsIImageGenerator", run.Files[AddOns], StringComparison.Ordinal);
        Assert.Contains("AddOpenRouter(", run.Files[AddOns], StringComparison.Ordinal);
        Assert.Empty(ExtensionPackages.Problems(run.Compiled()));
    }

    [Fact]
    public void An_experimental_package_that_is_newer_than_the_code_is_named()
    {
        var newer = CSharpCompilation.Create(
            "Microsoft.Extensions.AI.Abstractions",
            [CSharpSyntaxTree.ParseText("[assembly: System.Reflection.AssemblyVersion(\"10.12.0.0\")]")],
            EmittedCode.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Assert.True(newer.Emit(stream).Success);
        var run = Run(TestFile.BundledSpec, [MetadataReference.CreateFromImage(stream.ToArray())]);
        Assert.Equal(
            [
                "'Microsoft.Extensions.AI.Abstractions' 10.12 is referenced, and the code for it is made for 10.3 to 10.11, so it is left out; "
                    + "reference one of these",
            ],
            run.Diagnostics.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.DoesNotContain(AddOns, run.Files.Keys);
    }

    [Fact]
    public void It_is_written_for_the_clients_own_names_and_groups()
    {
        var run = Run([TestFile.Spec(Document)], ExtensionPackages.Newest, ("OpenRouterGenClient", "AcmeClient"), ("OpenRouterGenNamespace", "Acme.Api"));
        const string User = """
            #pragma warning disable CS1591
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            public static class User
            {
                public static string[] Use(IServiceCollection services, IHostApplicationBuilder builder) =>
                [
                    services.AddAcme().Name, services.AddKeyedAcme("one", options => options.ApiKey = "x").Name, builder.AddAcme("Acme").Name,
                ];
            }
            """;
        Assert.Empty(ExtensionPackages.Problems(run.Compiled().AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(User, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose)))));
        var text = run.Files[AddOns];
        Assert.Contains("AddGroup(services, static client => client.BlueThings);\n        AddGroup(services, static client => client.RedThings);\n",
            text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("AddGroup(services,").Length - 1);
        Assert.Contains("name = \"Acme\"", text, StringComparison.Ordinal);
        Assert.Contains("typeof(global::Acme.Api.AcmeClient)", text, StringComparison.Ordinal);
        Assert.Contains("Action<global::OpenRouter.OpenRouterClientOptions>", text, StringComparison.Ordinal);
        Assert.Contains("Configure<OpenRouterClientOptions>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenRouterClient)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme", "AddAcme")]
    [InlineData("Client", "AddClient")]
    [InlineData("class", "Addclass")]
    [InlineData("OpenRouterOptions", "AddOpenRouterOptions")]
    public void Every_client_name_compiles(string client, string method)
    {
        var run = Run([TestFile.Spec(Document)], ExtensionPackages.Newest, ("OpenRouterGenClient", client), ("OpenRouterGenNamespace", "My.event"));
        Assert.Empty(ExtensionPackages.Problems(run.Compiled()));
        Assert.Contains(method + "(", run.Files[AddOns], StringComparison.Ordinal);
    }

    [Fact]
    public void An_internal_client_has_internal_methods()
    {
        var run = Run(TestFile.BundledSpec, ExtensionPackages.Newest, ("OpenRouterGenVisibility", "internal"));
        Assert.Empty(ExtensionPackages.Problems(run.Compiled()));
        Assert.DoesNotContain("public static class", run.Files[AddOns], StringComparison.Ordinal);
        Assert.Contains("internal static class OpenRouterServiceCollectionExtensions", run.Files[AddOns], StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_may_want_none()
    {
        var run = Run(TestFile.BundledSpec, ExtensionPackages.Newest, ("OpenRouterGenAddOns", "none"));
        Assert.DoesNotContain(AddOns, run.Files.Keys);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_version_that_is_too_old_is_named_with_the_range_and_left_out()
    {
        var run = Run(TestFile.BundledSpec, ExtensionPackages.TooOld);
        Assert.DoesNotContain(AddOns, run.Files.Keys);
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("ORG0062", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(
            "'Microsoft.Extensions.Http' 7.0 is referenced, and the code for it is made for 8.0 to 11.0, so it is left out; reference one of these",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Without_a_client_there_is_no_add_on()
    {
        Assert.Empty(Run([], ExtensionPackages.Newest).Files);
        Assert.DoesNotContain(
            Run([TestFile.Spec("just a text")], ExtensionPackages.TooOld).Diagnostics, static diagnostic => diagnostic.Id == "ORG0062");
    }

    [Fact]
    public void An_edit_of_the_users_code_does_nothing_and_a_reference_that_comes_and_goes_is_seen()
    {
        var run = Run([TestFile.Spec(Document)], ExtensionPackages.Newest);
        var edited = run.WithSource("class Edited;");
        Assert.All(edited.Reasons(Steps.AddOns), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        var without = edited.WithReferences();
        Assert.DoesNotContain(AddOns, without.Files.Keys);
        Assert.Contains(AddOns, without.WithReferences([.. ExtensionPackages.HttpOnly]).Files.Keys);
    }

    [Fact]
    public void A_change_of_the_document_that_leaves_names_alone_leaves_the_add_on_alone()
    {
        var file = TestFile.Spec(Document);
        var run = Run([file], ExtensionPackages.Newest)
            .WithFile(file, TestFile.Spec(Document.Replace("operationId: getA", "operationId: getOther", StringComparison.Ordinal)));
        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(Steps.Emission));
        Assert.All(
            run.Reasons(Steps.AddOns), static reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
    }

    private static GeneratorRun Run(
        IEnumerable<TestFile> files, IEnumerable<MetadataReference> references, params IEnumerable<(string Name, string Value)> properties) =>
        GeneratorRun.Of(
            files, properties.ToDictionary(static property => property.Name, static property => property.Value), references: references);
}
