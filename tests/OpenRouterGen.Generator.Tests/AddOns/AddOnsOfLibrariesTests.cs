using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Generator.Tests.Driver;

namespace OpenRouterGen.Generator.Tests.AddOns;

/// <summary>
/// A project beside a library that has a client with add-ons: what the project's code calls is never ambiguous, and no type of it exists twice.
/// </summary>
public sealed class AddOnsOfLibrariesTests
{
    private const string AddOns = "AddOns.g.cs";

    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /a: { get: { operationId: getA, tags: [Things], responses: { '200': { description: ok } } } }
        """;

    private const string AddsClient = """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        internal static class User
        {
            public static string[] Use(IServiceCollection services, IHostApplicationBuilder builder) =>
            [
                services.AddOpenRouter().Name, services.AddOpenRouter(static options => options.ApiKey = "x").Name, services.AddKeyedOpenRouter("one").Name,
                builder.AddOpenRouter().Name,
            ];
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_client_in_another_namespace_leaves_the_librarys_method_alone(bool isFile)
    {
        var run = Run(Library("", isFile), ("OpenRouterGenNamespace", "App.Api"));
        AssertNamesLibrary(run);
        Assert.DoesNotContain(AddOns, run.Files.Keys);
        Assert.Empty(Problems(run));
    }

    [Fact]
    public void An_internal_client_leaves_it_alone_as_well()
    {
        var run = Run(Library("", isFile: false), ("OpenRouterGenNamespace", "App.Api"), ("OpenRouterGenVisibility", "internal"));
        AssertNamesLibrary(run);
        Assert.Empty(Problems(run));
    }

    [Fact]
    public void A_client_of_another_name_has_its_own_beside_it()
    {
        var run = Run(Library("", isFile: false), ("OpenRouterGenNamespace", "App.Api"), ("OpenRouterGenClient", "AppClient"));
        Assert.Empty(run.Diagnostics);
        Assert.Contains("public static class AppServiceCollectionExtensions", run.Files[AddOns], StringComparison.Ordinal);
        Assert.Empty(Problems(run));
    }

    [Fact]
    public void An_application_that_uses_the_client_of_a_library_uses_its_method()
    {
        var run = Run(Library("", isFile: false));
        Assert.Equal(["ORG0060"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Empty(run.Files);
        Assert.Empty(Problems(run));
    }

    [Theory]
    [InlineData("Emitted", false)]
    [InlineData("Emitted", true)]
    [InlineData("Other, emitted", true)]
    public void Internals_that_the_project_sees_count(string friends, bool isFile)
    {
        var library = Library(friends, isFile, ("OpenRouterGenVisibility", "internal"));
        var run = Run(library, ("OpenRouterGenNamespace", "App.Api"));
        AssertNamesLibrary(run);
        Assert.Empty(Problems(run));

        var same = Run(library);
        Assert.Equal(["ORG0060"], same.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Empty(Problems(same));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Emitted.Tests", false)]
    [InlineData("Other", true)]
    public void Internals_that_it_does_not_see_do_not(string friends, bool isFile)
    {
        var run = Run(Library(friends, isFile, ("OpenRouterGenVisibility", "internal")));
        Assert.Empty(run.Diagnostics);
        Assert.Contains("AddOpenRouter(", run.Files[AddOns], StringComparison.Ordinal);
        Assert.Empty(Problems(run));
    }

    private static void AssertNamesLibrary(GeneratorRun run)
    {
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("ORG0062", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(
            "'AddOpenRouter' exists in the referenced assembly 'Library' and registers the client of that, so there is none for this project's own; "
                + "set OpenRouterGenClient to give its client, and with it the method, another name",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static MetadataReference Library(string friends, bool isFile, params IEnumerable<(string Name, string Value)> properties)
    {
        var source = string.Concat(friends.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(static friend => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]"));
        var library = Run(source, ExtensionPackages.Newest, properties).Compiled().WithAssemblyName("Library");
        if (!isFile) return library.ToMetadataReference();
        using var stream = new MemoryStream();
        Assert.True(library.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static GeneratorRun Run(MetadataReference library, params IEnumerable<(string Name, string Value)> properties) =>
        Run(AddsClient, ExtensionPackages.Newest.Append(library), properties);

    private static GeneratorRun Run(string source, IEnumerable<MetadataReference> references, IEnumerable<(string Name, string Value)> properties) =>
        GeneratorRun.Of(
            [TestFile.Spec(Document)], properties.ToDictionary(static property => property.Name, static property => property.Value), source, references);

    private static string[] Problems(GeneratorRun run) => ExtensionPackages.Problems(run.Compiled());
}
