package org.qibu.server.files;

import org.qibu.approval.law.Finding;

/** Why an upload is not kept. */
final class Refusals {
    private Refusals() {}

    static RefusedFileException empty() {
        return refused("file.empty", "文件是空的。", "请检查原件后重新上传。");
    }

    static RefusedFileException tooLarge(long maxSize) {
        String bound = maxSize >= 1 << 20 ? (maxSize >> 20) + "MB" : maxSize + "字节";
        return refused("file.too-large", "文件超过" + bound + "的上限。", "请压缩扫描精度或拆分后上传。");
    }

    static RefusedFileException unknownType() {
        return refused("file.unknown-type", "文件内容不是可以接收的格式。", "请上传 PDF、OFD、PNG、JPG、DWG、DOCX、XLSX 或 ZIP 文件。");
    }

    static RefusedFileException notItsName(FileType type) {
        return refused(
                "file.not-its-name", "文件扩展名与内容不符：内容是" + type.name() + "。", "请以“." + type.extension() + "”为扩展名重新上传。");
    }

    static RefusedFileException damaged(FileType type) {
        return refused("file.damaged", "文件开头是" + type.name() + "，但结构不完整。", "请用原软件重新导出后上传。");
    }

    static RefusedFileException ambiguous() {
        return refused("file.ambiguous", "同一文件可以读作两种格式，不予接收。", "请用原软件重新导出后上传。");
    }

    static RefusedFileException unsafeArchive(String why) {
        return refused("file.unsafe-archive", "压缩包" + why + "，不予接收。", "请重新打包，只放需要报送的文件。");
    }

    static RefusedFileException macros() {
        return refused("file.macros", "文件含有宏，不予接收。", "请另存为不含宏的文件后上传。");
    }

    private static RefusedFileException refused(String code, String message, String remedy) {
        return new RefusedFileException(Finding.of(code, message).remedy(remedy));
    }
}
