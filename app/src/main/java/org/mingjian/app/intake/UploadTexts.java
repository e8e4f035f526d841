package org.mingjian.app.intake;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the upload field says (上传框用语). */
final class UploadTexts {

    private UploadTexts() {}

    static UploadI18N chinese() {
        var texts = new UploadI18N();
        texts.setDropFiles(new UploadI18N.DropFiles().setOne("或把文件拖到这里").setMany("或把文件拖到这里"));
        texts.setAddFiles(
                (UploadI18N.AddFiles) new UploadI18N.AddFiles().setOne("选择文件……").setMany("选择文件……"));
        texts.setError(new UploadI18N.Error()
                .setTooManyFiles("一次选的文件太多，请分批上传。")
                .setFileIsTooBig("文件超过100 MB，请拆分后再上传。")
                .setIncorrectFileType("不认识这种文件，请上传 docx、doc、xlsx、xls、pdf、html、csv、txt 或 zip。"));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting("正在连接……")
                        .setStalled("停住了")
                        .setProcessing("正在接收……")
                        .setHeld("排队"))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix("还需 ")
                        .setUnknown("还需多久未知"))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable("上传失败：连不上服务器，请稍后重试。")
                        .setUnexpectedServerError("上传失败：服务器出错，请重试。")
                        .setForbidden("上传失败：没有权限。")
                        .setFileTooLarge("上传失败：文件太大。")));
        texts.setFile(new UploadI18N.File().setRetry("重试").setStart("开始").setRemove("移除"));
        texts.setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
        return texts;
    }
}
