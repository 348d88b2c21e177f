using WireTests.WorkshopApi;

namespace WireTests.AspNetCore;

/// <summary>Uploads, forms and downloads.</summary>
public sealed class FileTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly FilesClient _files = app.Client.Files;

    [Fact]
    public async Task Files_are_uploaded_with_name_and_type()
    {
        var file = ApiFile.FromBytes("DATA"u8.ToArray(), "ñ 1.txt", "text/plain");

        Assert.Equal("file:ñ 1.txt:text/plain:DATA and a note", await _files.UploadOneAsync(new() { File = file, Note = "and a note" }));
        Assert.Equal("none", await _files.UploadOptionalAsync(new()));
        Assert.Equal("file:ñ 1.txt:text/plain:DATA", await _files.UploadOptionalAsync(new() { File = file }));
        Assert.Equal("files:ñ 1.txt:text/plain:DATA;files:ñ 1.txt:text/plain:DATA;", await _files.UploadSeveralAsync(new() { Files = [file, file] }));
        Assert.Equal("DATA", await _files.UploadRawAsync(file));
    }

    [Fact]
    public async Task Form_is_sent_in_both_of_its_media_types()
    {
        Assert.Equal("Ana|30|1996-05-04|LightYear|a+b", await _files.PostFormAsync(new()
        {
            Name = "Ana",
            Age = 30,
            Born = new DateOnly(1996, 5, 4),
            Unit = Unit.LightYear,
            Tags = ["a", "b"],
        }));
    }

    [Fact]
    public async Task Files_are_downloaded_with_name_and_type()
    {
        await using var pdf = await _files.DownloadPdfAsync();
        Assert.Equal(("a.pdf", "application/pdf"), (pdf.FileName, pdf.ContentType));
        Assert.Equal("%PDF", await new StreamReader(pdf.Content).ReadToEndAsync());

        await using var stream = await _files.DownloadStreamAsync();
        Assert.Equal("DATA", await new StreamReader(stream.Content).ReadToEndAsync());
    }
}
