namespace OpenRouter.Tests.Client;

public sealed class UnionTests
{
    private static readonly ImageCompletedEvent s_completed = new() { Bytes = new byte[] { 1 }, CreatedAt = DateTimeOffset.UnixEpoch };

    [Fact]
    public void A_case_becomes_the_union_by_itself()
    {
        ImageStreamEvent streamed = s_completed;
        Assert.Same(s_completed, streamed.Value);
        CapabilityDescriptor capability = new RangeCapability { Min = 1, Max = 2 };
        Assert.IsType<RangeCapability>(capability.Value);
        ProviderSortPreference word = "price";
        ProviderSortPreference known = ProviderSort.Price;
        ProviderSortPreference config = new ProviderSortConfig { By = "price" };
        Assert.Equal(word, known);
        Assert.NotEqual(word, config);
    }

    [Fact]
    public void Only_the_case_that_it_holds_is_given_out()
    {
        ImageStreamEvent streamed = s_completed;
        Assert.True(streamed.TryGetValue(out ImageCompletedEvent? completed));
        Assert.Same(s_completed, completed);
        Assert.False(streamed.TryGetValue(out ImagePreviewEvent? partial));
        Assert.Null(partial);
        Assert.False(streamed.TryGetValue(out UnknownCase? _));
        ProviderSortPreference config = new ProviderSortConfig();
        Assert.False(config.TryGetValue(out ProviderSort sort));
        Assert.False(sort.IsSet);
    }

    [Fact]
    public void A_switch_goes_by_the_type_of_the_value()
    {
        static string Name(CapabilityDescriptor capability) => capability.Value switch
        {
            EnumCapability choice => string.Join("|", choice.Values),
            RangeCapability range => FormattableString.Invariant($"{range.Min}..{range.Max}"),
            BooleanCapability => "yes",
            UnknownCase other => other.Tag ?? "?",
            _ => "never",
        };
        Assert.Equal("a|b", Name(new EnumCapability { Values = ["a", "b"] }));
        Assert.Equal("1..2", Name(new RangeCapability { Min = 1, Max = 2 }));
        Assert.Equal("yes", Name(new BooleanCapability()));
        Assert.Equal("grid", Name(new CapabilityDescriptor(new UnknownCase("grid", EmittedClient.Json("{}")))));
    }

    [Fact]
    public void Unions_are_equal_when_their_values_are()
    {
        CapabilityDescriptor one = new RangeCapability { Min = 1, Max = 2 };
        CapabilityDescriptor same = new RangeCapability { Min = 1, Max = 2 };
        CapabilityDescriptor other = new RangeCapability { Min = 1, Max = 3 };
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Nothing_is_no_case()
    {
        Assert.Throws<ArgumentNullException>(() => new ImageStreamEvent((ImageCompletedEvent)null!));
        Assert.Throws<ArgumentNullException>(() => new ImageStreamEvent((UnknownCase)null!));
        Assert.Throws<ArgumentNullException>(() =>
        {
            ProviderSortPreference none = (string)null!;
            _ = none;
        });
    }
}
