using OpenRouterGen.Benchmarks.Runtime.Baseline;
using Refit;

namespace OpenRouterGen.Benchmarks.Runtime;

internal interface IRefitImages
{
    [Post("/images")]
    Task<BaselineResponse> GenerateAsync([Body] BaselineRequest request);
}
