using System.Collections;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

public sealed class MapBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    public void Any_number_of_members_comes_in_order_and_is_found(int length)
    {
        var buffer = new MapBuffer<int>();
        for (var i = 0; i < length; i++) buffer.Set("member " + i, i);
        var map = buffer.ToMap();
        Assert.Equal(length, map.Count);
        Assert.Equal(Enumerable.Range(0, length).Select(static i => KeyValuePair.Create("member " + i, i)), map);
        Assert.Equal(Enumerable.Range(0, length).Select(static i => "member " + i), map.Keys);
        Assert.Equal(Enumerable.Range(0, length), map.Values);
        Assert.All(Enumerable.Range(0, length), i => Assert.Equal(i, map["member " + i]));

        // What is shown of a map is their number.
        var counted = Assert.IsAssignableFrom<ICollection>(map);
        var copy = new KeyValuePair<string, int>[length + 1];
        counted.CopyTo(copy, 1);
        Assert.Equal((length, map.LastOrDefault()), (counted.Count, copy[^1]));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(8, 0)]
    [InlineData(8, 7)]
    [InlineData(9, 8)]
    [InlineData(9, 3)]
    public void A_member_that_comes_again_keeps_its_place_and_gets_the_last_value(int length, int again)
    {
        var buffer = new MapBuffer<int>();
        for (var i = 0; i < length; i++) buffer.Set("member " + i, i);
        buffer.Set("member " + again, 1000);
        var map = buffer.ToMap();
        Assert.Equal(Enumerable.Range(0, length).Select(static i => "member " + i), map.Keys);
        Assert.Equal(Enumerable.Range(0, length).Select(i => i == again ? 1000 : i), map.Values);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(9)]
    public void What_is_not_there_is_not_found(int length)
    {
        var buffer = new MapBuffer<string>();
        for (var i = 0; i < length; i++) buffer.Set("member " + i, "value");
        var map = buffer.ToMap();
        Assert.False(map.ContainsKey("Member 0"));
        Assert.False(map.TryGetValue("member", out var value));
        Assert.Null(value);
        Assert.Throws<KeyNotFoundException>(() => map["member"]);
        Assert.Throws<ArgumentNullException>(() => map.ContainsKey(null!));
        Assert.Throws<ArgumentNullException>(() => map[null!]);
    }
}
