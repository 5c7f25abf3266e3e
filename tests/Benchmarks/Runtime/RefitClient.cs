using OpenRouterGen.Benchmarks.Runtime.Baseline;
using Refit;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>The same call by Refit, with the same types as the baseline.</summary>
internal sealed class RefitClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly IRefitImages _images;

    public RefitClient(Uri address)
    {
        _http = new HttpClient { BaseAddress = address };
        _images = RestService.For<IRefitImages>(_http, new RefitSettings(new SystemTextJsonContentSerializer(BaselineContext.Default.Options)));
    }

    public Task PostAsync() => _images.GenerateAsync(Inputs.BaselineRequest);

    public void Dispose() => _http.Dispose();
}
