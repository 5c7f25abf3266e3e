using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Capabilities;

public sealed class AskedCountTests
{
    [Theory]
    [InlineData("{}", 1)]
    [InlineData("{\"prompt\":\"p\",\"n\":3}", 3)]
    [InlineData("{\"n\":2.0,\"prompt\":\"p\"}", 2)]
    [InlineData("{\"n\":null}", 1)]
    [InlineData("{\"prompt\":\"n\",\"provider\":{\"n\":4,\"list\":[{\"n\":5}]},\"n\":6}", 6)]
    [InlineData("{\"provider\":{\"n\":4}}", 1)]
    [InlineData("{\"\\u006e\":7}", 7)]
    public void A_body_says_how_many_results_it_asks_for(string body, int asked) => Assert.Equal(asked, AskedCount.In(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("{\"n\":0}")]
    [InlineData("{\"n\":1.5}")]
    [InlineData("{\"n\":\"3\"}")]
    [InlineData("{\"n\":[3]}")]
    [InlineData("{\"n\":4294967296}")]
    public void What_is_no_number_of_results_is_none(string body) => Assert.Null(AskedCount.In(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_body_that_is_deeper_than_is_read_costs_no_answer() =>
        Assert.Null(AskedCount.In(Encoding.UTF8.GetBytes("{\"deep\":" + new string('[', 300) + new string(']', 300) + ",\"n\":2}")));
}
