using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

public sealed class SharedNamesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("aspect_ratio")]
    [InlineData("größe")]
    [InlineData("a name that is longer than any that is shared")]
    public void A_name_is_its_text_however_often_it_comes(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        Assert.Equal([name, name, name], new[] { SharedNames.Of(bytes), SharedNames.Of(bytes), SharedNames.Of(bytes) });
    }

    [Fact]
    public void Names_that_meet_in_one_place_stay_apart()
    {
        var names = Enumerable.Range(0, 2000).Select(static index => "name_" + index).ToList();
        for (var round = 0; round < 3; round++) Assert.Equal(names, names.Select(static name => SharedNames.Of(Encoding.UTF8.GetBytes(name))));
    }

    [Fact]
    public void What_is_no_Unicode_is_read_as_any_name_is()
    {
        byte[] name = [(byte)'a', 0xFF, (byte)'b'];
        Assert.Equal(JsonStrings.Text(name), SharedNames.Of(name));
    }
}
