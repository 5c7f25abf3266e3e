using OpenRouter;
using Playground.Models;

namespace Playground.Forms;

/// <summary>What one model is to make.</summary>
/// <param name="Model">The model.</param>
/// <param name="Request">The request, as this model takes it.</param>
/// <param name="Changes">What had to be changed for that.</param>
/// <param name="Estimate">What it will cost.</param>
internal sealed record LanePlan(ShelvedModel Model, ImageGenerationRequest Request, IReadOnlyList<ParameterChange> Changes, CostEstimate Estimate);
