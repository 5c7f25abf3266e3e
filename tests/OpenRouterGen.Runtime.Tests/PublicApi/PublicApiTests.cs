using System.Runtime.CompilerServices;

namespace OpenRouter.Tests.PublicApi;

public sealed class PublicApiTests
{
    private const string Switch = "OPENROUTERGEN_UPDATE_EXPECTED";

    [Fact]
    public async Task The_public_surface_is_the_reviewed_one()
    {
        var path = ExpectedPath();
        var actual = PublicSurface.Of(typeof(OpenRouterClientOptions).Assembly);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            await File.WriteAllTextAsync(path, string.Join('\n', actual) + "\n");
            return;
        }

        var expected = (await File.ReadAllTextAsync(path)).TrimEnd('\n').Split('\n');
        var difference = expected.Except(actual).Select(static line => "- " + line).Concat(actual.Except(expected).Select(static line => "+ " + line)).ToList();
        Assert.True(difference.Count == 0, "The public surface changed. Read the lines; if they are meant, run the tests with " + Switch + "=1.\n"
            + string.Join('\n', difference));
        Assert.Equal(expected, actual);
    }

    private static string ExpectedPath([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Runtime.txt");
}
