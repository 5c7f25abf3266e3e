using OpenRouterGen.Generator.Tests;

namespace OpenRouterGen.Package.Tests.Client;

/// <summary>A library with a client and the application that references it: whatever both add, a call of <c>AddOpenRouter</c> has one meaning.</summary>
[Collection(PackedFeedCollection.Name)]
public class TwoClientsTests(PackedFeed feed)
{
    private const string Program = """
        using Microsoft.Extensions.DependencyInjection;

        var services = new ServiceCollection();
        services.AddOpenRouter(options => options.ApiKey = Environment.MachineName);
        await using var provider = services.BuildServiceProvider();
        Console.WriteLine(provider.GetRequiredService<CLIENT>().GetType());
        """;

    private const string Http = """<PackageReference Include="Microsoft.Extensions.Http" Version="10.0.15" />""";
    private const string IsLibrary = "<OutputType>Library</OutputType>";
    private const string OwnNamespace = "<OpenRouterGenNamespace>App.Api</OpenRouterGenNamespace>";
    private const string Library = "OpenRouter.OpenRouterClient";

    [LongTheory]
    [InlineData("BesideLibrary")]
    [InlineData("BesidePrebuilt")]
    [InlineData("SeesInternals")]
    public async Task An_application_with_a_namespace_of_its_own_calls_the_librarys(string project)
    {
        var projects = await BuiltAsync();
        projects.AssertIsBuilt(project);
        Assert.Equal(Library, await PrintedAsync(projects, project));
    }

    [LongTheory]
    [InlineData("SameBesideLibrary", "Pictures")]
    [InlineData("SameSeesInternals", "Hidden")]
    public async Task With_the_librarys_namespace_it_uses_the_librarys_client_too(string project, string library)
    {
        var projects = await BuiltAsync();
        Assert.StartsWith(
            $"CSC : warning ORG0060: '{Library}' exists in the referenced assembly '{library}' too",
            Assert.Single(projects.DiagnosticsOf(project)),
            StringComparison.Ordinal);
        Assert.Equal(Library, await PrintedAsync(projects, project));
    }

    [LongFact]
    public async Task A_client_with_a_name_of_its_own_has_a_method_of_its_own()
    {
        var projects = await BuiltAsync();
        projects.AssertIsBuilt("OwnName");
        Assert.Equal("App.Api.AppClient", await PrintedAsync(projects, "OwnName"));
    }

    private Task<UserSolution> BuiltAsync() => feed.BuiltAsync("two clients", projects =>
    {
        const string Relaxed = "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>";
        var package = feed.Reference() + Http;
        projects.Add("Pictures", "public class Empty;", package, IsLibrary);
        projects.Add("Prebuilt", "public class Empty;", feed.Reference(PackedFeed.Client), IsLibrary);
        projects.Add(
            "Hidden",
            "internal class Empty;",
            package + """<InternalsVisibleTo Include="SeesInternals" /><InternalsVisibleTo Include="SameSeesInternals" />""",
            IsLibrary + "<OpenRouterGenVisibility>internal</OpenRouterGenVisibility>");

        var librarys = Program.Replace("CLIENT", Library, StringComparison.Ordinal);
        projects.Add("BesideLibrary", librarys, package + UserSolution.Reference("Pictures"), OwnNamespace);
        projects.Add("BesidePrebuilt", librarys, package + UserSolution.Reference("Prebuilt"), OwnNamespace);
        projects.Add("SeesInternals", librarys, package + UserSolution.Reference("Hidden"), OwnNamespace);
        projects.Add("SameBesideLibrary", librarys, package + UserSolution.Reference("Pictures"), Relaxed);
        projects.Add("SameSeesInternals", librarys, package + UserSolution.Reference("Hidden"), Relaxed);
        projects.Add(
            "OwnName",
            Program.Replace("CLIENT", "App.Api.AppClient", StringComparison.Ordinal).Replace("AddOpenRouter", "AddApp", StringComparison.Ordinal),
            package + UserSolution.Reference("Pictures"),
            OwnNamespace + "<OpenRouterGenClient>AppClient</OpenRouterGenClient>");
    }, hasRegistry: true);

    private static async Task<string> PrintedAsync(UserSolution projects, string project) => (await projects.RunProgramAsync(project)).TrimEnd();
}
