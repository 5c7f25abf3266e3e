using System.Reflection;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Options;

/// <summary>What an option refuses says so by an attribute, which checks of source code read.</summary>
public class RefusedOptionTests
{
    public static TheoryData<object> Options => [new OpenRouterClientOptions(), new RequestOptions(), new ImageBatchOptions("journal", "folder")];

    [Theory]
    [MemberData(nameof(Options))]
    public void An_option_that_refuses_a_number_or_a_time_says_so(object options)
    {
        var numbers = options.GetType().GetProperties().Where(property => property.SetMethod is { IsPublic: true } && Negative(property) is not null).ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, property => Assert.Equal(Refuses(options, property), property.GetCustomAttribute<RefusesAttribute>() is not null));
    }

    [Fact]
    public void A_budget_says_that_it_refuses_what_is_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpendingBudget(-1));
        Assert.Equal(RefusalKind.Negative, typeof(SpendingBudget).GetConstructors()[0].GetParameters()[0].GetCustomAttribute<RefusesAttribute>()?.Values);
    }

    private static object? Negative(PropertyInfo property) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        var type when type == typeof(int) => -1,
        var type when type == typeof(decimal) => -1m,
        var type when type == typeof(TimeSpan) => TimeSpan.FromSeconds(-1),
        _ => null,
    };

    private static bool Refuses(object options, PropertyInfo property)
    {
        try
        {
            property.SetValue(options, Negative(property));
            return false;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException)
        {
            return true;
        }
    }
}
