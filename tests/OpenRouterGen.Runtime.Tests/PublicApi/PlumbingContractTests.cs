namespace OpenRouter.Tests.PublicApi;

/// <summary>
/// The plumbing that libraries of earlier versions call only grows within a major version. <c>OPENROUTERGEN_RECORD_CONTRACT=1</c> records it anew, once before
/// a release: what was released is never taken out again.
/// </summary>
public sealed class PlumbingContractTests
{
    private const string Switch = "OPENROUTERGEN_RECORD_CONTRACT";
    private const string File = "Plumbing.txt";
    private const string Plumbing = "OpenRouter.Runtime.";

    [Fact]
    public void The_plumbing_only_grows()
    {
        var assembly = typeof(OpenRouterClientOptions).Assembly;
        var current = PublicSurface.Of(assembly).Where(static line => line.StartsWith(Plumbing, StringComparison.Ordinal)).ToList();
        if (Environment.GetEnvironmentVariable(Switch) == "1") SurfaceText.Write(File, current);
        var breaks = SurfaceGrowth.Breaks(SurfaceText.Read(File), current, PublicSurface.Demanded(assembly));
        Assert.True(!breaks.Any(), string.Join('\n', breaks));
    }

    [Theory]
    [InlineData("X : interface|X Int A()", "X : interface|X Int A()|Y : struct|Y Int B()", "", "")]
    [InlineData("X : interface|X Int A()", "X : interface|X Int A()|X Int B()", "", "")]
    [InlineData("X : interface|X Int A()", "X : interface|X Int A()|X Int B()", "X Int B()", "'X Int B()' is new and demanded")]
    [InlineData("X : interface|X Int A()", "X : interface", "", "'X Int A()' went or changed")]
    [InlineData("X : interface|X Int A()", "X : interface|X Int A(Int b = 0)", "", "'X Int A()' went or changed")]
    [InlineData("X : class|X Int A()", "X : sealed class|X Int A()", "", "'X : class' went or changed")]
    [InlineData("X : struct", "X : struct|Y : interface|Y Int B()", "Y Int B()", "")]
    public void A_line_that_went_or_changed_and_a_member_that_others_must_have_are_breaks(string frozen, string current, string demanded, string expected)
    {
        var breaks = SurfaceGrowth.Breaks(frozen.Split('|'), current.Split('|'), demanded.Split('|', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(expected.Length == 0 ? 0 : 1, breaks.Count);
        Assert.All(breaks, line => Assert.StartsWith(expected, line, StringComparison.Ordinal));
    }

    [Fact]
    public void What_others_must_have_is_seen()
    {
        var demanded = PublicSurface.Demanded(typeof(OpenRouterClientOptions).Assembly);
        Assert.Contains("OpenRouter.Runtime.IValidated System.Void Validate(OpenRouter.Runtime.ParameterCheck check)", demanded);
        Assert.Contains(demanded, static line => line.Contains(" required ", StringComparison.Ordinal));
        Assert.DoesNotContain(demanded, static line => line.Contains("ParameterCheck System.Void", StringComparison.Ordinal));
    }
}
