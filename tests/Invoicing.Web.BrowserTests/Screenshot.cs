using Gigstack.Generator.Tests.Driver;
using Microsoft.Playwright;

namespace InvoicingWebTests;

/// <summary>A picture in the documentation. GIGSTACK_UPDATE_SCREENSHOT=1 takes it again.</summary>
internal static class Screenshot
{
    // An empty page has one colour.
    private const int FewestColors = 100;

    public static async Task TakeAsync(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync();
        var colors = await CountColorsAsync(page.Context, picture);
        Assert.True(colors >= FewestColors, $"The screenshot has {colors} colours.");

        var folder = Environment.GetEnvironmentVariable("GIGSTACK_UPDATE_SCREENSHOT") == "1"
            ? Repository.PathOf("docs", "images")
            : Directory.CreateTempSubdirectory("screenshot").FullName;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, name), picture);
    }

    // The browser decodes the picture, on an empty page, where no policy forbids it.
    private static async Task<int> CountColorsAsync(IBrowserContext context, byte[] picture)
    {
        var page = await context.NewPageAsync();
        var colors = await page.EvaluateAsync<int>(
            """
            async data => {
                const image = new Image();
                image.src = "data:image/png;base64," + data;
                await image.decode();
                const canvas = document.createElement("canvas");
                [canvas.width, canvas.height] = [image.width, image.height];
                const drawing = canvas.getContext("2d");
                drawing.drawImage(image, 0, 0);
                return new Set(new Uint32Array(drawing.getImageData(0, 0, image.width, image.height).data.buffer)).size;
            }
            """,
            Convert.ToBase64String(picture));
        await page.CloseAsync();
        return colors;
    }
}
