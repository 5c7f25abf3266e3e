namespace OpenRouter.Tests.PublicApi;

public sealed class PublicApiTests
{
    private const string Switch = "OPENROUTERGEN_UPDATE_EXPECTED";
    private const string File = "Runtime.txt";

    [Fact]
    public void The_public_surface_is_the_reviewed_one()
    {
        var actual = PublicSurface.Of(typeof(OpenRouterClientOptions).Assembly);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            SurfaceText.Write(File, actual);
            return;
        }

        var expected = SurfaceText.Read(File);
        var difference = expected.Except(actual).Select(static line => "- " + line).Concat(actual.Except(expected).Select(static line => "+ " + line)).ToList();
        Assert.True(difference.Count == 0, "The public surface changed. Read the lines; if they are meant, run the tests with " + Switch + "=1.\n"
            + string.Join('\n', difference));
        Assert.Equal(expected, actual);
    }
}
