using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

public sealed class MemberReaderTests
{
    private static readonly MemberTable s_two = new("Thing", 1, "a", "bb");

    [Theory]
    [InlineData("""{"a":1,"bb":2}""", "0=1 1=2")]
    [InlineData("""{"bb":2,"a":1}""", "1=2 0=1")]
    [InlineData("""{"\u0061":1}""", "0=1")]
    [InlineData("""{"a":1,"a":2}""", "0=1 0=2")]
    [InlineData("""{"x":0,"a":1,"y":[{}],"bb":2,"z":0}""", "0=1 1=2 x y z")]
    public void Members_are_found_in_every_order_and_others_are_kept(string json, string expected)
    {
        // The second time the order is known.
        Assert.Equal(expected, Read(s_two, json));
        Assert.Equal(expected, Read(s_two, json));
    }

    [Theory]
    [InlineData("""{}""", "a")]
    [InlineData("""{"bb":1}""", "a")]
    [InlineData("""{"x":1}""", "a")]
    public void A_member_that_must_be_there_is_missing(string json, string missing) =>
        Assert.Equal(missing, Assert.Throws<ModelJsonException>(() => Read(s_two, json)).Member);

    [Fact]
    public void A_member_beyond_the_first_64_may_have_to_be_there_too()
    {
        var table = new MemberTable("Thing", 70, [.. Enumerable.Range(0, 70).Select(index => "m" + index)]);
        var members = Enumerable.Range(0, 70).Select(index => $"\"m{index}\":{index}").ToList();
        Assert.EndsWith("69=69", Read(table, "{" + string.Join(',', members) + "}"), StringComparison.Ordinal);
        members.RemoveAt(66);
        Assert.Equal("m66", Assert.Throws<ModelJsonException>(() => Read(table, "{" + string.Join(',', members) + "}")).Member);
    }

    [Fact]
    public void What_does_not_fit_is_kept_where_the_member_is_optional_and_thrown_where_it_must_be_there()
    {
        Assert.Equal("0=1 bb", Read(s_two, """{"a":1,"bb":"no number"}"""));
        Assert.Equal("0=1 bb", Read(s_two, """{"a":1,"bb":{"c":[1]}}"""));
        Assert.Throws<ModelJsonException>(() => Read(s_two, """{"a":"no number"}"""));
        Assert.Throws<ModelJsonException>(() => Read(new MemberTable("Thing", 0, "a") { KeepsMisfits = false }, """{"a":"no number"}"""));
    }

    [Fact]
    public void Others_with_a_type_are_left_to_the_record()
    {
        var json = Encoding.UTF8.GetBytes("""{"x":1,"a":2}""");
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var members = new MemberTable("Thing", 0, "a") { HasTypedOthers = true }.Read(ref reader);
        Assert.True(members.Next(ref reader));
        Assert.Equal((-1, "x"), (members.Index, Encoding.UTF8.GetString(members.Name)));
        Assert.True(members.Next(ref reader));
        Assert.Equal((0, "a"), (members.Index, Encoding.UTF8.GetString(members.Name)));
        Assert.False(members.Next(ref reader));
    }

    [Fact]
    public async Task Threads_that_read_in_different_orders_find_all_members()
    {
        var table = new MemberTable("Thing", 0, "a", "b", "c");
        string[] texts = ["""{"a":1,"b":2,"c":3}""", """{"c":3,"b":2,"a":1}""", """{"b":2,"x":0,"c":3,"a":1}"""];
        string[] expected = [.. texts.Select(text => Read(table, text))];
        Assert.Equal(["0=1 1=2 2=3", "2=3 1=2 0=1", "1=2 2=3 0=1 x"], expected);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() =>
        {
            for (var i = 0; i < 5000; i++) Assert.Equal(expected[number % 3], Read(table, texts[number % 3]));
        })));
    }

    private static string Read(MemberTable table, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var seen = new List<string>();
        var members = table.Read(ref reader);
        while (members.Next(ref reader))
        {
            if (members.Int64(ref reader) is { } number) seen.Add($"{members.Index}={number}");
        }

        return string.Join(' ', seen.Concat(members.End(ref reader)?.Keys ?? []));
    }
}
