using System.Globalization;
using System.Net;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Sources;

/// <summary>Takes what is at an address: whole, within limits, and from no host but the one that was asked.</summary>
internal sealed class AddressReader(AddressRules rules, TakingLimits limits) : IDisposable
{
    private const int MostRedirects = 5;

    // No cookies, no credentials, and no compression: the length of what comes is known only without.
    // Made when somebody is asked: most commands ask nobody, and would load all of HTTP for it.
    private readonly Lazy<HttpClient> _client = new(() =>
        new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, Credentials = null }) { Timeout = Timeout.InfiniteTimeSpan });

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    /// <exception cref="ToolException">The answer cannot be had whole.</exception>
    public async Task<byte[]> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        rules.Check(address);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limits.Time);
        try
        {
            return await FollowAsync(address, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ToolException.Network(string.Create(
                CultureInfo.InvariantCulture, $"'{address}' did not answer whole within {limits.Time.TotalSeconds:0.#} s; try again, or give a file"));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw ToolException.Network($"'{address}' cannot be had: {Reason(exception)}; try again, or give a file", exception);
        }
    }

    private async Task<byte[]> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        var asked = address;
        for (var i = 0; i <= MostRedirects; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, asked);
            request.Headers.UserAgent.ParseAdd("openroutergen/" + ToolVersion.Text);
            using var answer = await _client.Value.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (answer.StatusCode is < HttpStatusCode.MultipleChoices or >= HttpStatusCode.BadRequest || answer.Headers.Location is not { } location)
            {
                return await ReadAsync(asked, answer, cancellationToken).ConfigureAwait(false);
            }

            var next = new Uri(asked, location);
            if (next.Host != address.Host || next.Port != address.Port || next.Scheme != address.Scheme)
            {
                throw ToolException.Network(
                    $"'{address}' leads to '{next.GetLeftPart(UriPartial.Path)}', which is another host; give that address if you trust it");
            }

            asked = next;
        }

        throw ToolException.Network($"'{address}' leads in circles; give the address that has the file");
    }

    private async Task<byte[]> ReadAsync(Uri address, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var content = answer.Content;
        if (!answer.IsSuccessStatusCode)
        {
            var words = await ReadAsync(address, content, cancellationToken).ConfigureAwait(false);
            var text = System.Text.Encoding.UTF8.GetString(words);
            throw new ToolException(ExitCode.Refused, string.Create(
                CultureInfo.InvariantCulture, $"'{address}' answered {(int)answer.StatusCode} with {Excerpt.Of(text)}; try again later, or give a file"));
        }

        if (content.Headers.ContentEncoding.Count > 0)
        {
            var encodings = string.Join(", ", content.Headers.ContentEncoding);
            throw ToolException.Network($"'{address}' answered in the encoding '{encodings}', which was not asked for; give a file");
        }

        // Such an answer ends where the connection does, be it whole or not.
        if (answer.Version < HttpVersion.Version20 && content.Headers.ContentLength is null && answer.Headers.TransferEncodingChunked != true)
        {
            throw ToolException.Network($"'{address}' does not say how long its answer is, so it may be cut off; give a file");
        }

        return await ReadAsync(address, content, cancellationToken).ConfigureAwait(false);
    }

    private async Task<byte[]> ReadAsync(Uri address, HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limits.Bytes)
        {
            throw TooLarge(address);
        }

        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            int read;
            while ((read = await ReadAsync(stream, buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (whole.Length + read > limits.Bytes)
                {
                    throw TooLarge(address);
                }

                whole.Write(buffer, 0, read);
            }
        }

        return whole.ToArray();
    }

    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new IOException("the answer was cut off", exception);
        }
    }

    private ToolException TooLarge(Uri address) => ToolException.Input(string.Create(
        CultureInfo.InvariantCulture, $"'{address}' is larger than {limits.Bytes} bytes, so it is no document of this kind; check the address"));

    // Of what failed before an answer came, the inner exception says why.
    private static string Reason(Exception exception) =>
        (exception is HttpRequestException { InnerException: { } inner } ? inner : exception).Message.TrimEnd('.');
}
