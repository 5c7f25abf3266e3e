using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

public sealed class ItemBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    public void Any_number_of_items_comes_in_order(int length)
    {
        var buffer = new ItemBuffer<string>();
        var items = Enumerable.Range(0, length).Select(static index => "item " + index).ToList();
        foreach (var item in items) buffer.Add(item);
        Assert.Equal(items, buffer.ToList());
    }

    [Fact]
    public void What_was_read_is_no_part_of_what_is_read_later()
    {
        var buffer = new ItemBuffer<int>();
        buffer.Add(1);
        var read = buffer.ToList();
        buffer.Add(2);
        Assert.Equal([1], read);
    }
}
