using System.Text;

namespace OpenRouterGen.Package.Tests;

/// <summary>A key in the settings files of a web application is reported at its line, once, whoever else gives the file to the compiler.</summary>
[Collection(PackedFeedCollection.Name)]
public class SettingsKeyTests(PackedFeed feed)
{
    private const string Key = "sk-or-v1-0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_key_in_settings_is_reported_at_its_line()
    {
        var projects = await feed.BuiltAsync("settings", projects =>
        {
            Write(projects, "App");
            Write(projects, "NotLookedAt", "<OpenRouterGenSettings>none</OpenRouterGenSettings>");
        });

        // The second build finds the settings that the first one copied beside the program.
        await projects.RunAsync("build", "--no-incremental", "--no-restore");
        projects.AssertIsBuilt("NotLookedAt");
        Assert.Equal(
            ["Properties/launchSettings.json(1,66): warning ORG1010", "appsettings.json(4,15): warning ORG1010"],
            projects.DiagnosticsOf("App")
                .Select(line => Path.GetRelativePath(projects.FolderOf("App"), line.Split(": The API key")[0]).Replace('\\', '/'))
                .Order(StringComparer.Ordinal));
    }

    private void Write(UserSolution projects, string name, string properties = "")
    {
        var folder = projects.Add(
            name,
            "System.Console.WriteLine(new OpenRouter.OpenRouterClientOptions());\n",
            feed.Reference() + "<AdditionalFiles Include=\"appsettings.json\" />",
            "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>" + properties,
            "Microsoft.NET.Sdk.Web");

        // As an editor on Windows writes it.
        File.WriteAllText(
            Path.Combine(folder, "appsettings.json"),
            $"{{\r\n  // whose\r\n  \"OpenRouter\": {{\r\n    \"ApiKey\": \"{Key}\",\r\n  }},\r\n}}\r\n",
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        File.WriteAllText(Path.Combine(folder, "appsettings.Development.json"), """{ "OpenRouter": { "ApiKey": "${OPENROUTER_API_KEY}" } }""");
        File.WriteAllText(Path.Combine(folder, "secrets.json"), $$"""{ "OpenRouter": { "ApiKey": "{{Key}}" } }""");
        Directory.CreateDirectory(Path.Combine(folder, "Properties"));
        File.WriteAllText(
            Path.Combine(folder, "Properties", "launchSettings.json"),
            $$"""{ "profiles": { "App": { "environmentVariables": { "OPENROUTER": "{{Key}}" } } } }""");
    }
}
