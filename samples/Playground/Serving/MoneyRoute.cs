using System.Globalization;
using Microsoft.AspNetCore.Http;
using Playground.Pages;
using Playground.Runs;

namespace Playground.Serving;

/// <summary>Sets the cap of the session, and says what was spent of it.</summary>
internal sealed class MoneyRoute(Money money, PageHtml page)
{
    public async Task<IResult> SetAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await FormBody.ReadAsync(request, cancellationToken);
        var unknown = form["unknown"].ToString();
        money.SetCap(Amount(form["cap"].ToString()), unknown.Length == 0 ? null : Amount(unknown));
        return Spent();
    }

    public IResult Spent() => HtmlAnswer.Of(page.Spent());

    private static decimal Amount(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        ? amount
        : throw Refusal.BadRequest("The cap is an amount of US dollars, such as 1.50.");
}
