namespace OpenRouter.Tests.Client;

public sealed class OpenEnumTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_condition_may_give_text_or_nothing(bool isLarge)
    {
        var request = TestClient.Request with { Resolution = isLarge ? "2K" : null };
        Assert.Equal(isLarge, request.Resolution is not null);
        var expected = isLarge ? """{"model":"a/b","prompt":"a red panda","resolution":"2K"}""" : """{"model":"a/b","prompt":"a red panda"}""";
        Assert.Equal(expected, await EmittedClient.BodyOfAsync(request));
    }

    [Fact]
    public void A_condition_may_mix_known_values_and_nothing()
    {
        var isLarge = Environment.ProcessorCount > 0;
        AspectRatio? ratio = isLarge ? AspectRatio.Ratio16x9 : null;
        Assert.Equal("16:9", ratio?.Value);
        AspectRatio free = isLarge ? "7:5" : AspectRatio.Auto;
        Assert.Equal("7:5", free.Value);
    }

    [Fact]
    public void Values_compare_with_text_and_with_each_other_by_case()
    {
        AspectRatio? ratio = "16:9";
        Assert.True(ratio == "16:9");
        Assert.True(ratio == AspectRatio.Ratio16x9);
        Assert.True(AspectRatio.Ratio16x9 == "16:9");
        Assert.False(AspectRatio.Ratio16x9 != "16:9");
        Assert.True(Quality.High != "High");
        Assert.NotEqual(Quality.High, new Quality("HIGH"));
        Assert.Equal(Quality.High.GetHashCode(), new Quality("high").GetHashCode());
    }

    [Fact]
    public void Text_that_is_null_is_no_value()
    {
        string? nothing = null;
        Quality? optional = nothing;
        Assert.Null(optional);
        Quality unset = nothing;
        Assert.False(unset.IsSet);
        Assert.Equal(default, unset);
        Assert.Equal(string.Empty, unset.ToString());
        Assert.True(new Quality(string.Empty).IsSet);
        Assert.True(Quality.Auto.IsSet);
    }

    [Fact]
    public void A_switch_takes_the_constants()
    {
        static int Rank(Quality quality) => quality.Value switch
        {
            Quality.Values.Low => 1,
            Quality.Values.High => 2,
            _ => 0,
        };
        Assert.Equal(2, Rank("high"));
        Assert.Equal(0, Rank("newer"));
    }
}
